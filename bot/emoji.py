"""Emoji on Slack's wire: a person types 🎉, and the text of the event says `:tada:`.

The commonest by Slack's names. What isn't here (a workspace's own emoji, say) stays as it is written.
"""

from __future__ import annotations

import re
from functools import cache

_NAMES = """
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏 raised_hands 🙌 open_hands 👐 pray 🙏 handshake 🤝 ok_hand 👌
wave 👋 muscle 💪 point_right 👉 point_left 👈 point_up_2 👆 point_down 👇 point_up ☝️ v ✌️ crossed_fingers 🤞
fist 👊 facepunch 👊 punch 👊 call_me_hand 🤙 raised_hand ✋ hand ✋ writing_hand ✍️ saluting_face 🫡 shrug 🤷
facepalm 🤦 man-shrugging 🤷‍♂️ woman-shrugging 🤷‍♀️ smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆
satisfied 😆 sweat_smile 😅 joy 😂 rolling_on_the_floor_laughing 🤣 blush 😊 innocent 😇
slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 relieved 😌 heart_eyes 😍 kissing_heart 😘 yum 😋
stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 zany_face 🤪 sunglasses 😎 star-struck 🤩 partying_face 🥳
smirk 😏 unamused 😒 disappointed 😞 worried 😟 confused 😕 slightly_frowning_face 🙁 white_frowning_face ☹️
persevere 😣 tired_face 😫 weary 😩 pleading_face 🥺 cry 😢 sob 😭 angry 😠 rage 😡 exploding_head 🤯 flushed 😳
scream 😱 fearful 😨 cold_sweat 😰 hugging_face 🤗 thinking_face 🤔 shushing_face 🤫 zipper_mouth_face 🤐
neutral_face 😐 expressionless 😑 no_mouth 😶 face_with_rolling_eyes 🙄 grimacing 😬 sleeping 😴 sleepy 😪
zzz 💤 mask 😷 face_with_thermometer 🤒 nerd_face 🤓 ghost 👻 skull 💀 robot_face 🤖 see_no_evil 🙈
hear_no_evil 🙉 speak_no_evil 🙊 melting_face 🫠 eyes 👀 brain 🧠 bust_in_silhouette 👤 busts_in_silhouette 👥
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤
broken_heart 💔 sparkling_heart 💖 two_hearts 💕 100 💯 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 birthday 🎂
cake 🍰 trophy 🏆 sports_medal 🏅 first_place_medal 🥇 dart 🎯 rocket 🚀 fire 🔥 sparkles ✨ star ⭐ star2 🌟
dizzy 💫 zap ⚡ boom 💥 white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌
negative_squared_cross_mark ❎ heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔
exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️ interrobang ⁉️ warning ⚠️ no_entry ⛔ no_entry_sign 🚫
octagonal_sign 🛑 rotating_light 🚨 construction 🚧 red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡
large_green_circle 🟢 large_blue_circle 🔵 large_purple_circle 🟣 black_circle ⚫ white_circle ⚪ arrow_right ➡️
arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄 repeat 🔁 leftwards_arrow_with_hook ↩️
recycle ♻️ bulb 💡 memo 📝 pencil 📝 pencil2 ✏️ lower_left_fountain_pen 🖋️ clipboard 📋 pushpin 📌
round_pushpin 📍 paperclip 📎 link 🔗 bookmark 🔖 label 🏷️ file_folder 📁 open_file_folder 📂
card_index_dividers 🗂️ page_facing_up 📄 bookmark_tabs 📑 books 📚 book 📖 newspaper 📰 calendar 📆 date 📅
spiral_calendar_pad 🗓️ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳
watch ⌚ clock1 🕐 clock9 🕘 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 speech_balloon 💬 thought_balloon 💭
thread 🧵 email 📧 e-mail 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 mailbox 📫 package 📦
telephone_receiver 📞 phone ☎️ iphone 📱 computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ camera 📷
video_camera 📹 movie_camera 🎥 microphone 🎤 headphones 🎧 musical_note 🎵 art 🎨 mag 🔍 mag_right 🔎 lock 🔒
unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ toolbox 🧰 test_tube 🧪 bug 🐛 ladybug 🐞
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 moneybag 💰 dollar 💵 euro 💶
credit_card 💳 receipt 🧾 shopping_trolley 🛒 shopping_bags 🛍️ wastebasket 🗑️ house 🏠 house_with_garden 🏡
office 🏢 school 🏫 hospital 🏥 bank 🏦 hotel 🏨 factory 🏭 car 🚗 taxi 🚕 bus 🚌 truck 🚚 bike 🚲 train 🚋
train2 🚆 airplane ✈️ ship 🚢 fuelpump ⛽ world_map 🗺️ earth_africa 🌍 earth_americas 🌎 earth_asia 🌏
globe_with_meridians 🌐 beach_with_umbrella 🏖️ palm_tree 🌴 christmas_tree 🎄 jack_o_lantern 🎃 seedling 🌱
herb 🌿 four_leaf_clover 🍀 bouquet 💐 rose 🌹 sunflower 🌻 sunny ☀️ partly_sunny ⛅ cloud ☁️ rain_cloud 🌧️
snowflake ❄️ umbrella ☔ rainbow 🌈 crescent_moon 🌙 dog 🐶 cat 🐱 unicorn_face 🦄 turtle 🐢 snail 🐌 coffee ☕
tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷 champagne 🍾 clinking_glasses 🥂 milk_glass 🥛 glass_of_milk 🥛
baby_bottle 🍼 bread 🍞 croissant 🥐 pizza 🍕 hamburger 🍔 taco 🌮 sushi 🍣 salad 🥗 green_salad 🥗 egg 🥚
apple 🍎 green_apple 🍏 banana 🍌 lemon 🍋 strawberry 🍓 avocado 🥑 carrot 🥕 cheese_wedge 🧀 cookie 🍪
doughnut 🍩 chocolate_bar 🍫 ice_cream 🍨 popcorn 🍿 fork_and_knife 🍴 pill 💊 syringe 💉 stethoscope 🩺
tooth 🦷 soccer ⚽ basketball 🏀 tennis 🎾 weight_lifter 🏋️ runner 🏃 person_in_lotus_position 🧘 dancer 💃
baby 👶 family 👪 technologist 🧑‍💻 checkered_flag 🏁 triangular_flag_on_post 🚩 crown 👑 gem 💎 jigsaw 🧩
game_die 🎲 crystal_ball 🔮 scales ⚖️ ticket 🎫 hash #️⃣ zero 0️⃣ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣
six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟
"""
_TONES = "🏻🏼🏽🏾🏿"  # skin-tone-2 to skin-tone-6
_FLAG = re.compile(r"flag-([a-z]{2})")
# References and code aren't read: an address may well contain `:100:`, and code is shown as it was typed.
_NAMED = re.compile(
    r"(?P<kept><[^<>\n]+>|```.*?```|`[^`\n]+`)"
    r"|:(?P<name>(?<!\d:)\d+(?=:(?!\d))|[a-z+_-][a-z0-9+_-]*):(?::skin-tone-(?P<tone>[2-6]):)?",
    re.DOTALL,
)


def decoded(wire: str) -> str:
    """Slack's text with the standard emoji as characters, in the skin tone they came in."""
    return _NAMED.sub(_shown, wire) if wire.count(":") > 1 else wire


def _shown(match: re.Match[str]) -> str:
    character = None if match["kept"] else _character(match["name"])
    if character is None:
        return match[0]
    tone = _TONES[int(match["tone"]) - 2] if match["tone"] else ""
    # The tone stands behind the hand itself, before what may be joined to it.
    return character[0] + tone + (character[1:].lstrip("\ufe0f") if tone else character[1:])


def _character(name: str) -> str | None:
    flag = _FLAG.fullmatch(name)
    if flag is not None:
        return "".join(chr(0x1F1E6 + ord(letter) - ord("a")) for letter in flag[1])
    return _table().get(name)


@cache
def _table() -> dict[str, str]:
    words = _NAMES.split()
    return dict(zip(words[::2], words[1::2], strict=True))
