using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Tests.Reporting;

/// <summary>What of a generated year falls into a week.</summary>
internal sealed class PlainWeek
{
    public PlainWeek(PlainYear year, DateTimeOffset from, DateTimeOffset to, DateTimeOffset cut)
    {
        (Year, From, To, Cut) = (year, from, to, cut);
        Comments = year.Comments.FindAll(row => IsIn(row.At));
        Comments.Sort((left, right) => (left.At, left.Id.Value).CompareTo((right.At, right.Id.Value)));
        Posts = year.Posts.FindAll(row => IsIn(row.Due));
        Work = new PlainWork(this);
    }

    public PlainYear Year { get; }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    public DateTimeOffset Cut { get; }

    /// <summary>By others, in their order.</summary>
    public List<PlainComment> Comments { get; }

    public List<PlainPost> Posts { get; }

    public PlainWork Work { get; }

    public bool IsIn(DateTimeOffset? at) => at >= From && at < To;

    public List<PlainReply> RepliesIn(ConversationId thread) => Year.Replies.GetValueOrDefault(thread) ?? [];

    /// <summary>When anybody of ours first met what was said, and when a person did.</summary>
    public (DateTimeOffset? First, DateTimeOffset? Human) Answers(PlainComment row)
    {
        var said = RepliesIn(row.Thread.Id).FindAll(reply => reply.Sent <= Cut && (reply.To == row.Id || reply.Written >= row.At));
        var human = said.FindAll(reply => reply.ByPerson);
        return (said.Count == 0 ? null : said.Min(reply => reply.Sent), human.Count == 0 ? null : human.Min(reply => reply.Sent));
    }

    public double Waited(PlainComment row, DateTimeOffset? human) =>
        Math.Max(0, ((human ?? (row.Deleted <= Cut ? row.Deleted!.Value : Cut)) - row.At).TotalSeconds);

    public static bool Needs(PlainComment row) => row.Intent is Intent.Question or Intent.Complaint or Intent.Request;

    public static bool IsKind(PlainComment row) => row.Intent is Intent.Praise or Intent.FanContent;
}
