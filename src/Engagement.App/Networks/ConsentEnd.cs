namespace Engagement.App.Networks;

/// <summary>What a person allowed. Closed.</summary>
internal abstract record ConsentEnd
{
    private ConsentEnd()
    {
    }

    public sealed record Allowed(IReadOnlyList<ConsentedAccount> Accounts) : ConsentEnd;

    public sealed record Refused(string Reason) : ConsentEnd;
}
