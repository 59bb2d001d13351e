namespace Engagement.Web.Pages.Report;

/// <summary>The name of each figure and how it is counted, in English: the keys of the Finnish words.</summary>
internal static class FigureWords
{
    private static readonly Dictionary<string, (string Name, string Definition)> All = new()
    {
        ["inbound"] = ("Comments", "Comments, replies, mentions and messages created in the week by the network's clock, each counted once. Our own are not among them."),
        ["inbound.questions"] = ("Questions", "Comments read as a question, or corrected to one by a person."),
        ["inbound.complaints"] = ("Complaints", "Comments read as a complaint, or corrected to one by a person."),
        ["inbound.requests"] = ("Requests", "Comments read as a request, or corrected to one by a person."),
        ["inbound.praise"] = ("Kind words", "Comments read as praise or as fan content, or corrected to it by a person."),
        ["inbound.spam"] = ("Spam and abuse", "Comments read as spam or abuse, or corrected to it by a person."),
        ["needing"] = ("Needed an answer", "Questions, complaints and requests, as read or as corrected by a person."),
        ["acknowledged.inTime"] = ("Acknowledged in time", "Of those that needed an answer, the share to which a person or the robot said something within the target."),
        ["promise.kept"] = ("Promise kept", "Answered by a person within the target, divided by all that were answered or have waited longer than the target. Younger ones belong to neither."),
        ["promise.young"] = ("Still within the target", "Unanswered ones that have not waited for the whole target, or were taken back before it had passed. They are not part of the promise."),
        ["firstAnswer.median"] = ("First answer, median", "From the network's time of the comment to the first answer by a person. Open ones count as waiting until now; the robot's words never stop the time."),
        ["firstAnswer.p90"] = ("First answer, nine of ten", "Nine of ten waited so long or less. Open ones count as waiting until now."),
        ["firstAnswer.mean"] = ("First answer, mean", "The mean of all waits. Open ones count as waiting until now."),
        ["answered"] = ("Answered", "Of those that needed an answer, the share that a person had answered when the report was made."),
        ["ingestLag.median"] = ("Heard after, median", "From the network's time of a comment to the moment it reached us."),
        ["ingestLag.p95"] = ("Heard after, 95 of 100", "95 of 100 comments reached us after so long or less."),
        ["sentiment.positive"] = ("Positive mood", "Of the comments whose mood is known, the share that is positive."),
        ["sentiment.neutral"] = ("Neutral mood", "Of the comments whose mood is known, the share that is neutral."),
        ["sentiment.negative"] = ("Negative mood", "Of the comments whose mood is known, the share that is negative."),
        ["sentiment.notClassed"] = ("Mood not classed", "Comments whose mood could not be told with confidence."),
        ["publishing.due"] = ("Due", "Posts that were due in the week, one for each channel. Cancelled ones are not counted."),
        ["publishing.sent"] = ("Published", "Posts that stand on their network."),
        ["publishing.onTime"] = ("On time", "Published within 60 seconds of their time."),
        ["publishing.late"] = ("Late", "Published more than 60 seconds after their time."),
        ["publishing.missed"] = ("Missed", "Held because their time had passed too long ago."),
        ["publishing.held"] = ("Held", "Held for another reason: the channel was not connected, publishing was stopped, a permission was missing."),
        ["publishing.unknown"] = ("Unknown", "The network's answer was lost, and reading back could not tell."),
        ["publishing.failed"] = ("Failed", "The network refused them."),
        ["engagement"] = ("Engagement", "Reactions, comments and shares, and clicks where the network tells them, by the last reading before the report was made."),
        ["impressions"] = ("Impressions", "How often posts were shown, summed over those whose network tells it."),
        ["reach"] = ("Reach", "How many people saw a post, summed over those whose network tells it. One person may be counted for several posts."),
        ["engagementRate.impressions"] = ("Engagement per impression", "Engagement divided by impressions, over the posts whose network tells impressions."),
        ["engagementRate.reach"] = ("Engagement per person reached", "Engagement divided by reach, over the posts whose network tells reach but no impressions. Never mixed with the other rate."),
        ["publishing.doubled"] = ("Doubled", "The same words on the same channel a second time within a day."),
        ["work"] = ("Hours of human work", "The time of an answer is the time since the same person's answer before it, where that is at most thirty minutes; the first of a sitting counts as the median of that person's others."),
        ["contacts.new"] = ("New people", "People among the comments of the week who were never heard before."),
        ["contacts.returning"] = ("People who came back", "People among the comments of the week who had been heard before."),
        ["contacts.critical"] = ("Critical people", "People with more than one complaint in the week."),
        ["peakEnd.negative"] = ("Conversations with a bad moment", "Of the conversations whose mood is known, the share in which the worst moment was negative."),
        ["peakEnd.endedNegative"] = ("Conversations with a bad end", "Of the conversations whose mood is known, the share in which the last words were negative."),
        ["firstContactResolution"] = ("Resolved at first contact", "Of the conversations resolved more than 72 hours before the report, the share that took one answer by a person and was not opened again within 72 hours."),
        ["handOvers.mean"] = ("Hand-overs, mean", "Changes of queue per conversation after it was first routed."),
        ["handOvers.worst"] = ("Hand-overs, most", "The conversation that changed queues most often."),
        ["escalations.50"] = ("Warned at 50 %", "Conversations in which half of the target passed without an answer in this week."),
        ["escalations.75"] = ("Warned at 75 %", "Conversations in which three quarters of the target passed without an answer in this week."),
        ["escalations.90"] = ("Warned at 90 %", "Conversations in which nine tenths of the target passed without an answer in this week."),
        ["escalations.100"] = ("Target missed", "Conversations in which the target passed without an answer in this week."),
        ["escalations.inTime"] = ("Kept after a warning", "Of the conversations with a warning in this week whose outcome is known, the share in which the person was answered, or no longer waited, before the target had passed."),
        ["acknowledgements"] = ("Thanked by the robot", "Acknowledgements that the robot sent in the week."),
        ["acknowledgements.wrong"] = ("Thanked wrongly", "Acknowledgements to what a person later marked as a question, complaint or request."),
        ["peakEnd.endedBetter"] = ("Ended better than the worst moment", "Of the conversations with a negative moment, the share whose last words were not negative."),
        ["contacts"] = ("People who wrote", "Different people among the comments of the week. Robots of others are not counted as people."),
        ["advocates"] = ("Advocates", "People with more than one comment of praise or fan content in the week."),
        ["advocates.reach"] = ("Followers of advocates", "How many people follow the advocates of the week, summed over those whose network tells it. One person may follow several of them."),
        ["csat"] = ("Satisfied", "Of those who answered the question how we did in the week, the share that chose one of the two best faces. Of fewer than ten answers no share is told."),
        ["csat.answered"] = ("Answered the survey", "Of those who were asked how we did in the week, the share that had answered when the report was made. Nobody is asked more than once in 30 days."),
        ["csat.5"] = ("Very well", "Answers of the week, as they stood when the report was made."),
        ["csat.4"] = ("Well", "Answers of the week, as they stood when the report was made."),
        ["csat.3"] = ("So-so", "Answers of the week, as they stood when the report was made."),
        ["csat.2"] = ("Badly", "Answers of the week, as they stood when the report was made. Each opened its conversation again."),
        ["csat.1"] = ("Very badly", "Answers of the week, as they stood when the report was made. Each opened its conversation again."),
        ["theme.shareOfConversation"] = ("Share of the conversation", "Comments under posts of this theme, divided by the comments under all our posts."),
        ["theme.shareOfPosts"] = ("Share of the posts", "Published posts of this theme, divided by all published posts."),
    };

    public static IEnumerable<string> Keys => All.Keys;

    public static string Name(string key) => All[key].Name;

    public static string Definition(string key) => All[key].Definition;
}
