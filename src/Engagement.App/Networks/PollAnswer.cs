namespace Engagement.App.Networks;

/// <summary>What a poll heard. Closed.</summary>
internal abstract record PollAnswer
{
    private PollAnswer()
    {
    }

    /// <summary>Heard; the cursor is stored together with the items.</summary>
    public sealed record Heard(IReadOnlyList<InboundItem> Items, string? Cursor) : PollAnswer;

    public sealed record Later(DateTimeOffset Until, string Reason) : PollAnswer;

    public sealed record Failed(string Reason) : PollAnswer;

    public sealed record Reconnect(string Reason) : PollAnswer;
}
