namespace Engagement.App.Data;

/// <summary>One caller's change in a group.</summary>
internal abstract class GroupCommitWork
{
    /// <summary>Nobody waits for it any more and it has not begun.</summary>
    public abstract bool IsAbandoned { get; }

    public abstract Task WorkAsync(EngagementContext db);

    /// <summary>It is durable.</summary>
    public abstract void Finish();

    public abstract void Fail(Exception error);
}
