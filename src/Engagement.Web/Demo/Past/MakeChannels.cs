using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>Connects the accounts, as a person would.</summary>
internal sealed class MakeChannels(AddChannel add, EditChannel edit, DemoNetworks networks)
{
    // Between the themes' own hours.
    private const string Rhythm = "Mon-Fri 10:30 14:30";

    public async Task<DemoChannels> RunAsync(Actor actor, CancellationToken ct)
    {
        var x = networks.X;
        var expires = DateTimeOffset.Parse($"{x["expiresAt"]}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var tokens = new ChannelTokens($"{x["accessToken"]}", $"{x["refreshToken"]}", expires, null, null);
        return new DemoChannels(
            await ConnectAsync(Account(NetworkKind.X, x, $"{x["id"]}", "en", tokens), actor, ct),
            await PageAsync(networks.Facebook, "en", actor, ct),
            await PageAsync(networks.FacebookSuomi, "fi", actor, ct));
    }

    private Task<ChannelId> PageAsync(JsonObject page, string language, Actor actor, CancellationToken ct) =>
        ConnectAsync(Account(NetworkKind.Facebook, page, $"{page["pageId"]}", language, new ChannelTokens($"{page["pageAccessToken"]}", null, null, null, null)), actor, ct);

    private async Task<ChannelId> ConnectAsync(NewChannel account, Actor actor, CancellationToken ct)
    {
        var id = await add.RunAsync(account, actor, ct);
        await edit.RunAsync(id, new ChannelChange(account.DisplayName ?? "", account.Language ?? "en", MakePeople.TimeZone, account.Acknowledgement, false, PostingTimes.Read(Rhythm)), actor, ct);
        return id;
    }

    private static NewChannel Account(NetworkKind network, JsonObject account, string remoteId, string language, ChannelTokens tokens) => new(
        network, $"{account["handle"]}", remoteId, $"{account["name"]}", null, language, MakePeople.TimeZone, AcknowledgementMode.On, tokens);
}
