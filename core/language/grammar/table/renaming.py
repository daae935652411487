"""Templates: another title, and notes."""

from typing import Final

NOTE: Final = """
note:
    add|attach|put|write|append|leave|include|make|save|pop|stick|chuck|jot|drop|slap|bung|place [a|the|this|an] [new
        |wee|quick|little] note|notes|comment|description
        |details|detail|info to|on|for|in {task} :|saying|that_says|that|,|-|reading {notes}
    add|attach|put|write|append|leave|include [a|the|this] [new] note|comment|description|details|detail|info
        |notes :|saying|that|- {notes} to|on|for|in {task}
    note|notes|comment on|for|to|about {task} : {notes}
    set|change|update|edit [the] note|notes|description|details|comment|comments of|for|on|to {task} to|:
        {notes}
    add {notes} to|in the note|notes|description|details of|for|on {task}
    add|append|attach to {noted} : {notes}
    add|append|attach|write {notes} to|on|in {noted}
    add {notes} as a note|comment to|on|for {task}
    add|put|write|leave a|another|the note|comment saying|that_says|reading|which_says {its_notes}
    change|set|update|edit [the|its] note|notes to|: {its_notes}
    clear|remove|delete|drop|erase|wipe [all] [the|its] notes|note|comment|comments of|from|on|for|off {unnoted}
    clear|remove|delete|erase|wipe [all] [the|its] notes|note
    for|on|to|under {numbered} , add|note|write|put [a_note] [that|:|saying] {notes}
"""

RENAME: Final = """
rename:
    rename|retitle|reword|rephrase|relabel|renmae|re_-_name [the] [task] {task} to|as|:|-_>|=|=_>|into [be]
        {title}
    rename|retitle|reword|rephrase [the_task|task] {marked} in {title}
    rename|retitle|reword|rephrase [the_task|task] {marked} {title}
    edit|change|update|correct {numbered} : {title}
    update|edit {numbered} {title}
    make {task} say|read {title}
    [the] title|name of|for {task} should|to|is|must [be|read|say|become] [:] {title}
    call|name it|that|this {title} instead_of|rather_than {task}
    {task} is|should_be|'s actually|really|now called|named|titled {title}
    call|name {marked} {title} instead
    call|name {marked} [:] {title}
    change|edit|update|set|make|correct|fix [the] title|name|wording|text|description_of of|for|on {task} to|as
        |into|: {title}
    change|edit|update {task} ['s|s] title|name|text|wording to|as {title}
    change|edit|correct|update|switch {task} to|into|-_>|=_>|so_it_says|so_that_it_says|to_say|to_read
        |so_it_reads|to_be_called|to_be {title}
    {task} should|must|ought_to|needs_to|need_to|has_to|is_to|can|could be renamed|retitled|reworded|re_-_named
        [to|as|into|:] {title}
    {task} should|ought_to be|say|read|be_called|be_named|have_said|have_been [called] {title}
    i meant {title} not|instead_of {task}
    it|that|this should|ought_to say|read|be_called|be {title_it}
    replace|swap {task} with|for|by {title}
"""
