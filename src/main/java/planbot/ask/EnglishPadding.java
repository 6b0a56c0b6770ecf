package planbot.ask;

/** The English words of courtesy, haste and habit, which carry no meaning in a question. */
final class EnglishPadding {
    private EnglishPadding() {}

    static final String TABLE = """
            FILL
                bot | sorry | quick one | quick | one | quick question | hey | create | creates | until | till |
                sort | sorted | order | ordered | employed people | rows of | whatever | but | trained | created |
                built | build | new | play | plays | established | establish | train | however | although | the | a |
                an | with | in | on | at | to | from | me | us | my | our | your | i | we | you | please | pls |
                plz | kindly | can | could | would | will | shall | should | may | might | must | do | does | did |
                doing | want | need | needs | needed | like | i'd like | know | let | there | here | so |
                just wondering | wondering | i wonder | actually | really | currently | right now | today's | still |
                yet | already | urgent please | asap | urgently | quickly | question | regarding | about |
                on the subject of | with regard to | with respect to | concerned with | for the | have to | has to |
                had to | got | gets | getting | that are | that is | which are | which is | who are | where | why |
                how | some | much | very | up | out | been | am | if | too | using | use | via | city | municipal |
                municipality | government | chongqing | unit | units | department | departments | agency | agencies |
                please help | check | checking | query | search | search for | looking for | look | looking |
                exactly | precisely | specific | specifically | overall | altogether | in total | in all |
                currently open | time | date | dates | year | month | s | 's | role in | in it | assigned | given |
                belong | belongs | made | set | sets | set by | expected | planned | under way | going | go | come |
                comes | coming | sir | madam | mate | guys | folks | team | dear | hey there | by the way | btw |
                fyi | help me | thanks for | every single | own tasks | kind of | sort of | such | same | other |
                others | another | else | per | be done | their | his | her | whole list | once | again | back |
                i'm | we're | it's | that's | haha | lol | hmm | um | uh | well | it all | all in | at all |
                any idea | idea | ideas | anyone know | can you tell me | could you tell me | tell us | give us |
                trying | try to | figure out | find out | understand | remind | confirm | verify | double check |
                double-check | report | brief | for a | for my boss | boss wants | leader wants | the leader |
                leaders | colleague | colleagues | hurry | rush | important | importantly | first of all | firstly |
                basically | simply | short | briefly | one by in please list | please show | please tell |
                please give | please find | pls list | pls show | table | sheet | spreadsheet | as a list |
                as a table | on the list | in the list | on file | on record | recorded | listed | mentioned |
                mention | mentions | stated | state that | written down | noted | marked | exist | exists |
                existing | available | left | still have | still has | left to do | everything about | all about |
                anything about | something | somebody | someone | person | people | body | bodies | organ | organs |
                authority | authorities | office | bureau | commission | committee | supposed | must be |
                have to be | has to be | should be | to be | will be | would be | can be | could be | might be |
                they are | these are | those are | it is | is it | are they | are these | are those | was it |
                between us | hereby | thereof | within it | thing is | point | points | case | cases | matter |
                matters | part | parts of | side | hand | hands | plate | workload | load | busy | work on |
                works on | working on | worked on | deal | deals | dealing with | take care of | takes care of |
                taking care of | look after | looks after | carry out | carries out | carrying out | undertake |
                undertakes | implement | implements | implementing | execute | executes | perform | performs |
                performing
            """;
}
