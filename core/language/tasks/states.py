"""What the states and priorities of tasks are called."""

from typing import Final

from core.language.readings import Priority, Status

STATUSES: Final[dict[str, Status]] = {
    word: status
    for status, words in {
        Status.OVERDUE: "overdue|over due|late|past due|behind|behind on|missed|slipped|past their due date|past "
        "deadline|late on|late with|behind with|running late|running late on|running late with|running behind|running "
        "behind on|running behind with|lagging|lagging behind|delayed|past its date|past their date|past its due date|"
        "past the due date|past its deadline|past their deadline|slipped past its date|past the deadline|after the "
        "deadline|after its deadline|after their deadline|beyond the deadline|"
        "beyond its deadline|after the due date|after its due date|after their due date|beyond the due date|gone past|"
        "expired|lapsed|in delay|crossed due date|crossed the due date|crossed its due date|crossed their due date|"
        "crossed the deadline|has passed its date|passed its date|passed their date|running over",
        Status.COMPLETED: "completed|complete|done|finished|closed|ticked off|crossed off|checked off|checked|ticked|"
        "accomplished",
        Status.IN_PROGRESS: "in progress|in - progress|inprogress|started|ongoing|underway|under way|begun|"
        "being worked on|active|wip|working on|running|in the middle of|in the works|on the go|halfway through|going "
        "on right now|under progress|partway through|part way through|midway through|half way through|half done|half "
        "finished|partly done|on with",
        Status.ARCHIVED: "archived|in the archive|put away",
        Status.OPEN: "open|pending|outstanding|unfinished|incomplete|uncompleted|not done|not finished|not "
        "completed|not complete|undone|unchecked|to do|todo|remaining|left|not yet done|not started|"
        "still open|left to do|current",
    }.items()
    for word in words.split("|")
}
PRIORITIES: Final[dict[str, Priority]] = {
    word: priority
    for priority, words in {
        Priority.HIGH: "high priority|highest priority|top priority|high prio|high - priority|urgent|important|most "
        "important|high|top|p 1|p 1 s|p 1's|critical|priority high|priority|most urgent|high importance|hi "
        "priority|hi pri|high pri|pressing|most pressing|time critical|time sensitive|crucial|prioritised|prioritized",
        Priority.MEDIUM: "medium priority|med priority|medium prio|medium - priority|medium|p 2|p 2 s|p 2's|"
        "normal priority|priority medium|mid priority|normal|no priority",
        Priority.LOW: "low priority|lowest priority|low prio|low - priority|low|p 3|p 3 s|p 3's|priority low|"
        "unimportant|not urgent|not important|low importance|low pri|lo "
        "priority|isn't urgent|aren't urgent|isn't important|aren't important|less urgent|less important",
    }.items()
    for word in words.split("|")
}
