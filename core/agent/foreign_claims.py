"""Sentences in other languages that say that something was done: a model answers in the person's own."""

from __future__ import annotations

import re

# German, Dutch, Spanish, French, Portuguese, Italian: participles that say it, whoever is the subject.
_DONE = re.compile(
    r"\b(?:gelöscht|erledigt|hinzugefügt|entfernt|verschoben|geändert|aktualisiert|erstellt|angelegt|eingetragen|"
    r"abgehakt|abgeschlossen|umbenannt|gespeichert|gestrichen|markiert|notiert|"
    r"verwijderd|toegevoegd|voltooid|afgerond|verplaatst|gewijzigd|bijgewerkt|aangemaakt|"
    r"borrad[oa]s?|eliminad[oa]s?|añadid[oa]s?|agregad[oa]s?|completad[oa]s?|cread[oa]s?|movid[oa]s?|"
    r"actualizad[oa]s?|marcad[oa]s?|cambiad[oa]s?|guardad[oa]s?|eliminé|borré|añadí|agregué|marqué|moví|cambié|creé|"
    r"supprimée?s?|ajoutée?s?|terminée?s?|effacée?s?|modifiée?s?|déplacée?s?|enregistrée?s?|retirée?s?|créée?s?|"
    r"renommée?s?|apagad[oa]s?|excluíd[oa]s?|removid[oa]s?|adicionad[oa]s?|concluíd[oa]s?|criad[oa]s?|"
    r"atualizad[oa]s?|alterad[oa]s?|adicionei|apaguei|removi|excluí|marquei|criei|concluí|"
    r"cancellat[oaie]|eliminat[oaie]|aggiunt[oaie]|completat[oaie]|spostat[oaie]|rimoss[oaie]|modificat[oaie]|"
    r"aggiornat[oaie]|salvat[oaie]|segnat[oaie])\b"
    r"|(?:удал|добавл|выполнен|перенес|создан|сохран)\w*|已(?:删除|添加|完成|更新)|削除しました|追加しました|完了しました",
    re.IGNORECASE,
)
# Words that are a whole claim by themselves, and something else in an English sentence.
_JUST_DONE = re.compile(
    r"^\W*(?:hech[oa]|listo|fait|c['’]est fait|fatto|feito|pronto|fertig|gemacht|klaar|gedaan|готово|erledigt)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:nicht|keine?[nmrs]?|nichts|nie|niet|geen|niets|no|nada|ning[uú]n[oa]?|nunca|ne|pas|rien|aucune?|não|"
    r"nenhum[a]?|non|niente|nessun[oa]?|не|ничего)\b|n['’](?:a|ai|est|ont)\b|没有|ません",
    re.IGNORECASE,
)


def claims(sentence: str) -> bool:
    """Whether it says so, and denies nothing."""
    return (_DONE.search(sentence) or _JUST_DONE.search(sentence)) is not None and not _DENIED.search(sentence)
