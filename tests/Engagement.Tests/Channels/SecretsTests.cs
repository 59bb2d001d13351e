using System.Text;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Tests.Api;
using Engagement.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Channels;

public sealed class SecretsTests
{
    private const string Token = "AAAAsecret-token-0123456789";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_stands_nowhere_in_clear()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        var id = await program.ConnectAsync("aurora", Token, Ct);

        var pages = new StringBuilder();
        foreach (var path in (string[])["/channels", $"/channels/{id}", "/settings/record", "/settings/keys", $"/api/v1/channels/{id}"])
        {
            pages.Append(await (await (path.StartsWith("/api", StringComparison.Ordinal) ? program : browser).GetAsync(path, Ct)).Content.ReadAsStringAsync(Ct));
        }

        var files = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(web.DataDirectory, "engagement.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            files.Append(await reader.ReadToEndAsync(Ct));
        }

        Assert.DoesNotContain(Token, pages.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, files.ToString(), StringComparison.Ordinal);
        Assert.Contains("aurora", files.ToString(), StringComparison.Ordinal);
        var stored = await web.App.Services.GetRequiredService<CredentialVault>().ReadAsync(IdText.Read<ChannelId>(id), Ct);
        Assert.Equal(Token, stored?.AccessToken);
    }

    [Theory]
    [InlineData(ChannelState.NeedsReconnect, 5, true, ChannelHealth.NeedsReconnect)]
    [InlineData(ChannelState.Paused, 5, true, ChannelHealth.Paused)]
    [InlineData(ChannelState.Connected, 2, true, ChannelHealth.Deaf)]
    [InlineData(ChannelState.Connected, 1, true, ChannelHealth.Throttled)]
    [InlineData(ChannelState.Connected, 1, false, ChannelHealth.Connected)]
    public void The_worst_of_a_channel_is_its_health(ChannelState state, int missedPolls, bool throttled, ChannelHealth health)
    {
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        var read = ChannelHealthRules.Read(state, missedPolls, throttled ? now.AddMinutes(1) : now, now);

        Assert.Equal(health, read);
    }
}
