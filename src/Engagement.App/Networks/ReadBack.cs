namespace Engagement.App.Networks;

/// <summary>What a look at the network said about a message whose answer was unclear. Closed.</summary>
internal abstract record ReadBack
{
    private ReadBack()
    {
    }

    public sealed record Found(string RemoteId, string? RemoteUrl) : ReadBack;

    /// <summary>Surely not there: enough time has passed for the network to show it, and the list reaches back beyond the attempt.</summary>
    public sealed record Absent : ReadBack;

    /// <summary>Ask again then: the network's own index may be behind, or it did not answer.</summary>
    public sealed record AskAgain(DateTimeOffset At, string Reason) : ReadBack;

    /// <summary>It can never be told.</summary>
    public sealed record CannotTell(string Reason) : ReadBack;
}
