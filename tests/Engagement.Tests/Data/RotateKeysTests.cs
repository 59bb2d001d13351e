using System.IO.Compression;
using System.Text;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Notices;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Notices;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Data;

public sealed class RotateKeysTests
{
    private const string Token = "AAAAsecret-token-9876543210";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Secrets_lie_under_the_new_key_and_the_old_ones_can_lose_their_force(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var id = await ChannelAsync(app);
        var (_, secret) = await app.Get<Subscribe>().RunAsync("https://example.com/", [NoticeEvents.CommentReceived], Actor.Operator, Ct);
        var server = new Uri("https://mastodon.example");
        await app.Get<NetworkApps>().SaveAsync(NetworkKind.Mastodon, server, server, new NetworkAppKeys("id", "app secret"), Ct);
        var before = await StoredAsync(app);

        var untouched = await app.Get<ProtectAgain>().RunAsync(Ct);
        var done = await app.Get<RotateKeys>().RunAsync(revoke: true, TimeSpan.Zero, Ct);
        var again = await app.Get<ProtectAgain>().RunAsync(Ct);

        Assert.Equal((0, 3, 0), (untouched, done, again));
        Assert.Empty(before.Intersect(await StoredAsync(app)));
        Assert.Equal(Token, (await app.Get<CredentialVault>().ReadAsync(id, Ct))!.AccessToken);
        Assert.Equal("app secret", (await app.Get<NetworkApps>().FindAsync(NetworkKind.Mastodon, server, server, Ct))!.Secret);
        var subscription = await app.ReadAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(secret, app.Get<SubscriptionSecrets>().Read(subscription));
    }

    [Fact]
    public async Task A_program_that_runs_meanwhile_reads_what_another_process_encrypted_anew_and_encrypts_with_the_new_key()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.PostgreSql, Ct, withPeople: false);
        await using var other = await web.StartOtherNodeAsync(Ct);
        var (here, there) = (web.App.Services, other.Services);
        var (id, vault) = (await ChannelAsync(here), here.GetRequiredService<CredentialVault>());
        Assert.Equal(Token, (await there.GetRequiredService<CredentialVault>().ReadAsync(id, Ct))!.AccessToken);

        await there.GetRequiredService<RotateKeys>().RunAsync(revoke: true, TimeSpan.Zero, Ct);
        var read = await vault.ReadAsync(id, Ct);
        await vault.SaveAsync(id, new ChannelTokens("renewed", null, null, null, null), Ct);
        await there.GetRequiredService<RotateKeys>().RunAsync(revoke: true, TimeSpan.Zero, Ct);

        Assert.Equal(Token, read!.AccessToken);
        Assert.Equal("renewed", (await there.GetRequiredService<CredentialVault>().ReadAsync(id, Ct))!.AccessToken);
        await Eventually.TrueAsync(() => Task.FromResult(KeyOf(here) == KeyOf(there)), Ct, TimeSpan.FromSeconds(60));
        await other.StopAsync(Ct);
    }

    [Fact]
    public async Task A_backup_holds_no_token_in_clear()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        await ChannelAsync(app);
        var file = Path.Combine(app.Database.Directory, "copy.tar.gz");

        await app.Get<BackUpWorkspace>().RunAsync(file, Ct);

        await using var packed = File.OpenRead(file);
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.Latin1);
        var text = await reader.ReadToEndAsync(Ct);
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        Assert.Contains("a-handle-to-be-found", text, StringComparison.Ordinal);
    }

    private static async Task<List<string>> StoredAsync(TestApp app) =>
    [
        await app.ReadAsync(db => db.Credentials.Select(row => row.Protected).SingleAsync(Ct)),
        await app.ReadAsync(db => db.NetworkApps.Select(row => row.Protected).SingleAsync(Ct)),
        await app.ReadAsync(db => db.Subscriptions.Select(row => row.Protected).SingleAsync(Ct)),
    ];

    private static Guid KeyOf(IServiceProvider services) => new(services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect([1]).AsSpan(4, 16));

    private static Task<ChannelId> ChannelAsync(TestApp app) => ChannelAsync(app.Services);

    private static async Task<ChannelId> ChannelAsync(IServiceProvider services)
    {
        var id = services.GetRequiredService<IdSource>().Next<ChannelId>();
        await using var db = await services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
        db.Add(new Channel
        {
            Id = id,
            Network = NetworkKind.Webhook,
            Handle = "a-handle-to-be-found",
            DisplayName = "Acme",
            RemoteId = "1",
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        });
        await db.SaveChangesAsync(Ct);
        await services.GetRequiredService<CredentialVault>().SaveAsync(id, new ChannelTokens(Token, null, null, null, null), Ct);
        return id;
    }
}
