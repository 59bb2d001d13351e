namespace Engagement.App.Networks;

/// <summary>An account that we may use.</summary>
/// <param name="RemoteId">The network's id of it.</param>
/// <param name="Handle">Its name as people write it.</param>
/// <param name="DisplayName">Its full name.</param>
/// <param name="ServiceUrl">Its server, where the network has many.</param>
/// <param name="Tokens">What it is used with.</param>
/// <param name="Warning">What will not work with it, in words.</param>
internal sealed record ConsentedAccount(
    string RemoteId, string Handle, string DisplayName, string? ServiceUrl, ChannelTokens Tokens, string? Warning = null)
{
    public override string ToString() => Handle;
}
