"""Verbs that open a task ("buy milk") and what they look like once done ("bought milk")."""

from typing import Final

from core.language.text.words import vocabulary

# Nothing an assistant would do itself: a title that opens with one of these is plainly a task.
CHORES: Final = vocabulary(
    "accept apply arrange assemble attach attend bake bathe bleach boil borrow brew brush build buy call "
    "cancel catch chase clean clear close collect complete confirm cook copy cut darn debug decide declutter "
    "decorate defrost deliver deposit descale design dig discuss disinfect donate drain draft drive drop "
    "drill dry dust earn eat edit email empty enrol enroll exchange exercise fax feed fetch file fill "
    "finalise finalize finish fix flush fold follow freeze fry fuel get give glue grab groom grow hang "
    "harvest hem hire hoover host inflate inspect install interview invite invoice iron jog join juggle keep "
    "knit label laminate laundry learn lease lend lift load lock lose lubricate mail make meet mend merge "
    "message mop mow mulch nap negotiate notify oil order organise organize pack paint park paste patch pay "
    "phone photograph pick pickup plan plant play polish post practice practise prep prepare present print "
    "proofread prune publish pull pump purchase push put rake rake read rebook recycle refill refactor refund "
    "register rehearse reinstall renew rent repaint repair replace reply report repot request research "
    "reserve resolve respond restart restock restore return review rewrite ring rinse run sand sanitise save "
    "schedule scrub seal sell send service setup sew shampoo sharpen shave ship shop shovel sign sketch skype "
    "sleep sort speak stack steam sterilise stitch stock stop store straighten study submit subscribe "
    "supervise sweep swim swap take talk tape tell test text thank throw tidy toast top track train transfer "
    "translate trim tune turn type unclog unpack unplug unsubscribe untangle update upgrade upload vacuum "
    "validate verify visit vote walk warm wash watch water wax weed weigh whatsapp wipe withdraw work workout "
    "wrap write zip book check chat ask bring bury carry dress go do find help investigate look move open "
    "pair ping process prioritise prove quit raise record reset revise rotate see set share start switch "
    "teach try use wake wear win wire backup back document deploy escalate forward greet handle hand heat "
    "hunt measure mark monitor migrate onboard propose quote reconcile reach remove rename reorganise "
    "reorganize repay retry rework rsvp scan sync tag think top touch treat troubleshoot wrap pickup dropoff "
    "draw dye clip compile compare compose congratulate connect contact consider create crochet cross dispute "
    "download enter evaluate explain explore export extend fit hoover implement import improve inform insure "
    "introduce list listen lodge maintain nominate note nudge optimise outline perform pitch pop pray "
    "preorder redeem refine reheat rehang release remind remortgage rent-out replan reschedule sanitize "
    "figure suss tweak bookmark budget calculate meditate hike cycle climb babysit volunteer mentor brainstorm "
    "prototype rebase "
    "triage audit assess authorise authorize brief browse calibrate circulate clarify coach collate complain "
    "consult convert "
    "coordinate curate define delegate describe develop diagnose disable discard edit enable encourage enquire "
    "inquire ensure "
    "estimate examine facilitate finalise gather generate grade identify illustrate initiate integrate invest "
    "launch liaise locate "
    "mediate mix modify motivate obtain oversee overhaul peel persuade photocopy practise produce promote protect "
    "provide rebuild "
    "recharge recommend reconnect recover recruit redesign redirect reduce refer refresh regroup reimburse relax "
    "remodel reorder "
    "reprint resend resign resubmit retest retrieve revamp reupload roast scrap shred simplify slice socialise "
    "source spend squeeze "
    "stream suggest supply support tackle taste transcribe tutor unfreeze uninstall unlock unwrap vet wallpaper "
    "whisk wish wrap "
    "scrape screen settle sit soak spray squash stretch summarise summarize swing thaw tie tip topup total "
    "trash travel unblock unload wean weld serve approve notarise notarize certify countersign vaccinate spay neuter "
    "fertilise fertilize aerate plough plow deworm remit disburse allocate dispense sterilize decommission varnish "
    "plaster grout accompany accrue adjourn adopt advertise advise alter amend amortise amortize annotate announce "
    "answer "
    "apologise apologize appoint appraise baste blanch breastfeed caulk celebrate chop compensate compress conduct "
    "configure confront consolidate construct contribute copyedit cull customise customize deadhead debone debrief "
    "declog decompress decrypt dedicate defog defragment degrease deice demolish demonstrate depose dictate digitise "
    "digitize disassemble dismantle dispatch distribute duplicate educate embed embroider employ encrypt endorse "
    "engage engrave enlarge enlist equip erect escort evict exfoliate expedite familiarise ferment flatten formulate "
    "fumigate furnish garnish grate haul highlight honour hydrate inject inscribe instruct insulate itemise "
    "itemize justify knead liquidate litigate loosen marinate medicate memorise memorize microchip mince moderate "
    "moisturise operate outsource paginate pollinate preheat prewash procure propagate purify pursue ratify realign "
    "reallocate reapply reassign rebrand recalibrate recheck reclaim recognise reconfigure rectify redeploy redline "
    "refile refinance reformat refrigerate refuel regrout rehire rehome rehouse reinforce relaunch relight relocate "
    "renegotiate repackage replumb represent reprice reroute reseal resew respray restain restructure resurface "
    "rethread retie retile retract retrain reupholster revoke rewash rewax rewind rewire sandblast saute scarify scour "
    "sculpt shear shelve shortlist showcase sift simmer siphon soundproof sow squeegee standardise streamline "
    "strengthen strim subcontract sublet subpoena substantiate summon sustain swaddle swat tighten transplant "
    "transport "
    "typeset unbolt undertake underwrite unhook unify unite unjam unpick unscrew unstick untie unzip upcycle utilise "
    "ventilate waterproof weatherproof whitewash whittle winterise winterize "
    "blend bundle carve cater charge clamp comb compost courier crush dilute dip divert drape dredge fasten flip floss "
    "gargle halve hammer knock lather mash paypal plait pluck poach pour puree recite reload renovate rescue retype "
    "revisit rip rub scald scatter scoop scout shoot shorten sieve skewer skim snip soften solder spruce staple stash "
    "steer stir stow strap strum swab swipe tabulate tally tend tow tuck unfold unroll uproot usher venmo warn weave "
    "whip widen wring zelle zest blow"
)
IMPERATIVES: Final = CHORES

_PAST: Final = dict(
    pair.split("=")
    for pair in vocabulary(
        "bought=buy paid=pay sent=send made=make wrote=write written=write took=take taken=take got=get "
        "gotten=get did=do read=read rang=ring fed=feed cut=cut put=put sold=sell told=tell spoke=speak met=meet "
        "swept=sweep drew=draw hung=hang ran=run swam=swim gave=give brought=bring caught=catch built=build "
        "lent=lend taught=teach fixed=fix drove=drive ate=eat threw=throw chose=choose found=find went=go "
        "left=leave held=hold set=set rewrote=rewrite redid=redo grew=grow dug=dig sewed=sew bound=bind saw=see "
        "withdrew=withdraw been=go gone=go seen=see spoken=speak driven=drive eaten=eat given=give "
        "chosen=choose sewn=sew sown=sow mown=mow thrown=throw flown=fly flew=fly laid=lay kept=keep "
        "lit=light "
        "replied=reply handed=hand chatted=chat texted=text tidied=tidy lost=lose won=win read=read "
        "hid=hide rode=ride shook=shake shot=shoot woke=wake wore=wear spent=spend bent=bend meant=mean "
        "stuck=stick struck=strike "
        "begun=begin began=begin done=do rung=ring hidden=hide ridden=ride deleted=delete removed=remove "
        "wiped=wipe shut=shut sang=sing forgave=forgive payed=pay buyed=buy dealt=deal"
    )
)


def present_of(word: str) -> str | None:
    """The verb of an everyday task that a past form belongs to: "bought" is "buy", "tidied" is "tidy". None for
    others."""
    if word in _PAST:
        return _PAST[word]
    if not word.endswith("ed") or len(word) < 5:
        return None
    stem = word[:-2]
    for verb in (
        stem,
        stem + "e",
        stem[:-1] if stem[-1:] == stem[-2:-1] else "",
        stem[:-1] + "y" if stem.endswith("i") else "",
    ):
        if verb in CHORES:
            return verb
    return None
