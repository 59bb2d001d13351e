namespace Engagement.App.Channels;

/// <summary>What a browser brings back from a network.</summary>
internal sealed record ConnectReturn(string? State, string? Code, string? Issuer, string? Error)
{
    public override string ToString() => "(return)";
}
