namespace Engagement.Web.Verbs;

/// <summary>What the doctor saw.</summary>
/// <param name="Well">Whether it is as it should be.</param>
/// <param name="What">What was looked at.</param>
/// <param name="Words">What was seen.</param>
internal sealed record Finding(bool Well, string What, string Words)
{
    public override string ToString() => $"{(Well ? "ok " : "BAD")}  {What}: {Words}";
}
