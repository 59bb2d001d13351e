namespace Engagement.App.Networks;

/// <summary>What became of one try. Closed: the ledger handles each.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>HTTP status of the deciding answer, where there was one.</summary>
    public int? Status { get; init; }

    /// <summary>What the network answered, cut to 4,000 characters, without tokens.</summary>
    public string? Answer { get; init; }

    /// <summary>The network took it and named it.</summary>
    public sealed record Sent(string RemoteId, string? RemoteUrl) : SendOutcome;

    /// <summary>
    /// Surely not taken; try again then. A throttled channel sends nothing before <paramref name="Until"/>. A wait that the network asks
    /// for (its limit of a day, a film it is still reading) is no failed try.
    /// </summary>
    public sealed record Later(DateTimeOffset Until, string Reason, bool ChannelThrottled = false, bool IsWait = false) : SendOutcome;

    /// <summary>Surely not taken, and never will be as it is.</summary>
    public sealed record Rejected(string Reason) : SendOutcome;

    /// <summary>It may or may not have been taken.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>Surely not taken; the channel must be connected again by a person.</summary>
    public sealed record Reconnect(string Reason) : SendOutcome;
}
