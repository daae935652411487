"""Templates: tasks begun, and put away."""

from typing import Final

START: Final = """
start:
    i'll|ill|i_will|we'll|lets|let's|i'm_going_to|im_going_to|gonna|going_to|about_to|i'm_about_to start|begin
        |tackle|crack_on_with|make_a_start_on|get_going_on [on|with|working_on|doing] {task} [now|right_now
        |today]
    started|begun {begun}
    start|begin|starting|started|commence|beginning|kick_off|begun [working_on|work_on|with|on|doing] {start}
    i|we|im|i'm|ive|i've|i_am|we're|i_have [am|have|just|now|already|currently] start|starting|started|begun
        |began|beginning|working|work [on|with|working_on|doing|to_work_on] [right_now|now] {task}
    working|work|busy on|with [:] {task} [now|right_now|at_the_moment]
    mark|set|flag|move|put|change {task} [as|to|is|into] in_progress|started|in_-_progress|ongoing|doing|active
        |underway|wip|begun|being_worked_on|inprogress
    {task} in_progress|underway|ongoing
    {task} is|are|has|'s [now|been|currently] in_progress|started|underway|under_way|ongoing|in_-_progress
        |begun|being_worked_on|wip
    doing {task} now|right_now|at_the_moment
    i'm|im|i_am|we're on|onto {marked} [now|already|at_the_moment]
    on|onto {marked} now
    currently|now [i'm|im|i_am] working_on|doing|on {task}
    i|we|im|i'm|i_am [currently|now|busy] doing|busy_with|tackling|on_it_with {task} [now|right_now
        |at_the_moment|currently]
    get|getting started|going|cracking on|with {task}
    making|make|made a_start on|with {task}
"""

ARCHIVE: Final = """
archive:
    put_away|file_away {put}
    archive|shelve|archve [the_task|task|:] {task}
    put|move|send|stick {task} in|into|to [the|my] archive|archives|storage
    put {put} away
    mark|set {task} [as] archived
"""
