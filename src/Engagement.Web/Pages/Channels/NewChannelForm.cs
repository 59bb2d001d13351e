using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.Web.Pages.Channels;

/// <summary>A channel to connect, as the form sends it. Its secrets are never shown again.</summary>
public sealed record NewChannelForm
{
    public NetworkKind Network { get; init; } = NetworkKind.X;

    public string? Handle { get; init; }

    public string? RemoteId { get; init; }

    public string? DisplayName { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    public string? AccessToken { get; init; }

    public string? RefreshToken { get; init; }

    public string? Identifier { get; init; }

    public string? Password { get; init; }

    public NewChannelForm WithoutSecrets() => this with { AccessToken = null, RefreshToken = null, Password = null };

    public override string ToString() => $"{Network} {Handle}";

    internal ChannelTokens Tokens => new(Filled(AccessToken), Filled(RefreshToken), null, Filled(Identifier), Filled(Password));

    // Nothing is thanked by itself until somebody has seen the dry run.
    internal NewChannel ToAccount() => new(
        Network, Handle?.Trim() ?? "", (Network == NetworkKind.Webhook ? ServiceUrl : RemoteId)?.Trim() ?? "", Filled(DisplayName), Filled(ServiceUrl), Filled(Language), Filled(TimeZone),
        AcknowledgementMode.DryRun, Tokens);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
