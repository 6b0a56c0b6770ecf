package planbot.ask;

/** The English words of the question language that say what is asked. */
final class EnglishWords {
    private EnglishWords() {}

    static final String TABLE = """
            LEAD
                lead | leads | led | leading | leader | lead role | own | owns | owned | owner | owning |
                responsible | responsible for | responsibility | responsibilities | in charge of | charge | head |
                heads | headed | run | runs | spearhead | spearheads | spearheaded | accountable | accountable for |
                drive | drives | driven | takes the lead | take the lead | main unit | manages | managed | handles |
                handle | handled
            COOPERATE
                support | supports | supported | supporting | supporter | supporting role | cooperate | cooperates |
                cooperated | cooperating | cooperation | co-operate | co-operates | assist | assists | assisted |
                assisting | help out | helps out | collaborate | collaborates | collaborating | back up | backs |
                support role | coop | partner | partners
            TAKE_PART
                involved | involves | involving | involve | participate | participates | participating |
                participated | participation | take part | takes part | taking part | part of | concerned |
                concerning | relevant to | related to | engaged | contribute | contributes
            WHO_LEADS
                who is responsible for | who's responsible for | who is in charge of | who is the lead unit |
                which unit is responsible for | whose task is | whose job is | lead unit of | lead unit for |
                who does | who is leading on | who should i contact | who do i ask
            WHO_COOPERATES
                who helps | supporting units of | cooperating units of | who are the supporting units |
                who are the cooperating units | who else is involved
            WHO
                who | whom | whose | which unit | which units | which department | which departments | which agency |
                which agencies | what unit | what units
            TASK
                row | rows | task | tasks | item | items | work | works | job | jobs | assignment | assignments |
                duty | duties | action | actions | to-do | todo | todos | deliverable | deliverables | stuff |
                things | thing | work plan tasks | key task | key tasks | ones
            WHICH
                which | what | whats | which ones | list | lists | show | shows | display | give | tell | find |
                get | any | anything | is there | are there | list of | enumerate | lookup | look up | fetch | see |
                view | print | name
            WHEN
                when | what time | what date | which date | deadline | deadlines | due date | due dates |
                time limit | timeline | due when | by when | how soon | completion date | finish date | target date |
                timeframe
            COUNT_TASKS
                how many tasks | number of tasks | count of tasks | how many items | number of items | task count |
                how many are there | how many task | total tasks | total number of tasks | how many jobs |
                how many assignments | how many
            AMOUNT
                how much | count | number of | total number | amount | total
            TARGET
                target | targets | goal | goals | figure | figures | objective | quota | indicator | indicators |
                kpi | target number | numeric target | how big | scale
            CONTENT
                content | contents | detail | details | detailed | describe | description | full text | text |
                original text | wording | explain | expand | open | more about | about what | say | says | quote |
                what does it say | elaborate | info | information
            STATUS
                status | done | finished | complete | completed | completion | progress | how far |
                has it been completed | has it been done | state
            ROLE_ASKED
                what role | which role | role | what is the role | lead or support | leading or supporting |
                lead or cooperating | what part does
            OVERDUE
                overdue | past due | late | behind schedule | missed | missed deadline | missed deadlines |
                missed the deadline | expired | delayed | past their deadline | past the deadline | past deadline |
                delinquent | slipped | overdue ones
            NOT_DUE
                not due yet | not yet due | not overdue | still open | not expired | not yet expired |
                still within deadline | yet to come due | open tasks | remaining | pending | on time
            NEXT_DUE
                first task due | first due | first deadline | first one due | earliest deadlines | earliest |
                next deadline | next due | next up | upcoming | upcoming deadline | upcoming deadlines |
                nearest deadline | closest deadline | earliest deadline | soonest | soonest deadline | most urgent |
                urgent | what's next | whats next | due soonest | next milestone | earliest due | comes due next |
                what is next | next to be due | soonest due
            LAST_DUE
                latest deadlines | latest | last deadline | latest deadline | final deadline | furthest deadline
            DAYS_LEFT
                how many days | days left | days remaining | how long | how long | how much time | time left |
                days days to | countdown | how many days remain
            DUE_SOON
                due soon | coming up | coming due
            DONE
                already done | already completed | completed tasks | finished tasks
            NOT_DONE
                not done | not completed | not finished | unfinished | not yet done | uncompleted
            DUE
                due | to be completed | to complete | to be done | to be finished | finish | ending | ends | end |
                completing | must be done | must be completed | should be done | should be completed | expire |
                expires | expiring | deliver | delivered | scheduled | to do | need doing | falling due | fall due |
                falls due | become due | becoming due
            ALL_OF
                both | jointly | together | all of | at the same time | in common | shared | joint | co-led | share |
                all
            ANY_OF
                either | any of | combined | at least one of
            EACH
                respectively | each | separately | individually
            NOT
                not | no | doesn't | don't | isn't | aren't | never | didn't | without | non | neither | nor |
                won't | lacking | lacks | lack | hasn't | haven't | wasn't | cannot | excludes | minus
            EXCEPT
                other than | apart from | aside from | except | except for | excluding | exclude | other besides |
                but not
            ONLY
                only | solely | exclusively | just
            ALONE
                alone | on its own | by itself | sole | single | the only | as the only lead | single-handedly
            AND
                and | plus | as well as | along with
            OR
                or
            IS
                is | are | was | were | be | being | as | has | have | having | include | includes | including | :
            BY
                by | of | for | under
            INSTEAD
                what about | how about | and what about | and how about | switch to | change to | now | then |
                instead | make it | and for | same for | what of | and those | ok and | also | try
            NARROW
                only show | show only | just show | filter | filter by | narrow | narrow down | limit to |
                restrict to | only those | just those | only the | only the ones | just the ones | only list
            THEM
                of them | of these ones | those | these | them | they | it | its | of those | of these | among them |
                among those | that | this that above | the above | said
            BY_DEADLINE
                by deadline | earliest deadline first | by due date | by date | chronologically | in chronological | earliest first |
                soonest first | by urgency | sort by time
            BY_DEADLINE_LATEST_FIRST
                latest first | latest deadline first | reverse descending | in reverse order
            EACH_UNIT
                each unit | every unit | by unit | per unit | each department | per department | by department |
                all units | each agency | per agency | for each unit | by lead unit | per lead unit
            STATISTICS
                statistics | stats | statistic | summary | ranking | rank | breakdown | distribution | tally |
                overview | leaderboard | counts | summarize | summarise
            MOST
                most | busiest | most tasks | the most tasks | largest number | highest number
            FEWEST
                fewest | least | fewest tasks
            EVERY
                all tasks | everything | every | every task | entire | whole | complete list | full list |
                all the tasks | all items | all of the tasks | all of them
            TITLE
                title | name of the plan | plan's name | name of the document | plan name | document title |
                title of the plan | what is this plan called | called | document name | which plan | which document |
                what plan | what document
            NUMBER
                document number | number | doc number | reference number | document no | file number | doc no |
                official number | number of the document | issue number | reference no | plan number
            ISSUER
                issuer | who issued | who published | issued by | issuing authority | issuing body | who released |
                who wrote | author | issuing office | who made | who drafted | who issued it | who is the issuer |
                who issued this | published by whom | issued by whom | which office issued
            WRITTEN
                dated | date of the document | when was it written | when was it signed | document date | written |
                signed
            PRINTED
                issue date | issued | date of issue | printed | when was it issued | when issued |
                when was this issued | printing date | print date | when was it printed | when did it come out |
                released
            PUBLISHED
                published | publication date | publish date | when was it published | when published | release date |
                posted online | date of publication
            BASIS
                basis | based on | legal basis | based on what | what is it based on | grounds | policy basis |
                parent document | background | purpose
            RECIPIENTS
                recipients | recipient | addressed to | addressee | addressees | sent to | who was it sent to |
                who is it addressed to | distribution list
            COPIES
                cc | cc list | copied | copies | carbon copy | who is cc'd | who was copied | cc'd | who was cc'd |
                who's on cc | copy list
            CHAPTERS
                chapters | chapter list | sections | structure | outline | table of contents | contents of the plan |
                toc | parts | how many chapters | how many parts | how many sections | chapter titles
            MEASURES
                measures | measure list | list of measures | how many measures | policies
            GAPS
                missing | lost | incomplete | gaps | gap | damaged | data complete | missing data | data missing |
                completeness
            FOLLOWING
                next task | next item | following task | next row
            PRECEDING
                previous task | previous item | previous preceding task | task before
            MORE
                more | next page | continue | go on | show more | next | rest | keep going | any more | see more |
                more results | next ones | and more
            GREETING
                hi | hello | good morning | good afternoon | good evening | morning | are you there | anyone there |
                anybody there | yo | greetings | bye | goodbye | ping | who are you | what are you |
                are you a how are you | what's up
            THANKS
                thanks | thank you | thx | ty | cheers | appreciated | thanks a lot | many thanks | great | cool |
                nice | got it | okay | ok | good | perfect | awesome | thanks in advance | well done | yes | yep |
                sure
            HELP
                help | usage | how to use | what can you do | what can i ask | commands | manual |
                how do i use this | how does this work | instructions | examples | how do you work | what do you do
            OUTSIDE
                my tasks | our tasks | my task | tasks assigned to me | my unit | our unit | weather | phone |
                phone number | telephone | email | e-mail | address | contact number | stock | stocks | stock price |
                salary | lunch | dinner | breakfast | joke | jokes | news | translate | poem | song | movie |
                football | ticket | flight | password | wifi | drop | select | delete | insert | update | script |
                alert | president | capital of | population | bitcoin | mayor | director | boss | birthday | hotel |
                restaurant | pizza | coffee | vacation | holiday | leave request | what day is it | what time is it |
                time now | meaning of life
            DOCUMENT
                plan | work plan | document | notice | this plan | this document | action plan | file | paper |
                scheme | policy document | circular
            COMPARED
                than | compared to | compare | versus | vs
            WHETHER
                is it true | right? | correct?
            OCCASION
                meeting | briefing | inspection | review meeting
            """;
}
