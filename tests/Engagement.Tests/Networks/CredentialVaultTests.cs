using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Networks;

public sealed class CredentialVaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Tokens_come_back_and_lie_encrypted(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var channel = await ChannelAsync(app);
        var tokens = new ChannelTokens("access secret", "refresh secret", app.Clock.GetUtcNow().AddHours(2), "me", "password secret");

        await app.Get<CredentialVault>().SaveAsync(channel, tokens, Ct);

        Assert.Equal(tokens, await app.Get<CredentialVault>().ReadAsync(channel, Ct));
        var stored = await app.ReadAsync(db => db.Credentials.SingleAsync(Ct));
        Assert.DoesNotContain("secret", stored.Protected, StringComparison.Ordinal);
        Assert.Equal(tokens.ExpiresAt, stored.ExpiresAt);
        Assert.DoesNotContain("secret", tokens.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Ten_at_once_refresh_once_and_all_get_the_new_pair(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var channel = await ChannelAsync(app, "old");
        var calls = 0;
        var (first, second) = (RefresherOf(app), RefresherOf(app));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => (number % 2 == 0 ? first : second).RunAsync(
            channel,
            "old",
            async (tokens, _) =>
            {
                Interlocked.Increment(ref calls);
                await Task.Delay(50, Ct);
                return new TokenAnswer.Fresh(tokens with { AccessToken = "new" });
            },
            Ct)));

        Assert.Equal(1, calls);
        Assert.All(answers, answer => Assert.Equal("new", Assert.IsType<TokenAnswer.Fresh>(answer).Tokens.AccessToken));
        Assert.Equal("new", (await app.Get<CredentialVault>().ReadAsync(channel, Ct))!.AccessToken);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_failed_refresh_leaves_what_is_there_and_lets_the_next_one_try(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var channel = await ChannelAsync(app, "old");
        var refresh = app.Get<RefreshTokens>();

        var failed = await refresh.RunAsync(channel, "old", (_, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.Unclear("no answer")), Ct);
        var kept = await app.Get<CredentialVault>().ReadAsync(channel, Ct);
        var next = await refresh.RunAsync(channel, "old", (tokens, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.Fresh(tokens with { AccessToken = "new" })), Ct);

        Assert.IsType<TokenAnswer.Unclear>(failed);
        Assert.Equal("old", kept!.AccessToken);
        Assert.IsType<TokenAnswer.Fresh>(next);
    }

    [Fact]
    public async Task A_refresh_that_died_with_its_process_is_not_waited_for_where_there_is_only_one()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var channel = await ChannelAsync(app, "old");
        var begun = app.Get<WorkerHeartbeat>().StartedAt.AddSeconds(-1);
        await app.ReadAsync(db => db.Credentials.ExecuteUpdateAsync(row => row.SetProperty(credential => credential.RefreshingUntil, begun.AddMinutes(1)), Ct));

        // The clock of the test stands still: waiting would never end.
        var answer = await app.Get<RefreshTokens>().RunAsync(
            channel, "old", (tokens, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.Fresh(tokens with { AccessToken = "new" })), Ct).WaitAsync(TimeSpan.FromMinutes(1), Ct);

        Assert.IsType<TokenAnswer.Fresh>(answer);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_person_brought_meanwhile_stands(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var channel = await ChannelAsync(app, "old");
        var vault = app.Get<CredentialVault>();

        var answer = await app.Get<RefreshTokens>().RunAsync(
            channel,
            "old",
            async (tokens, _) =>
            {
                await vault.SaveAsync(channel, tokens with { AccessToken = "theirs" }, Ct);
                return new TokenAnswer.Fresh(tokens with { AccessToken = "ours" });
            },
            Ct);

        Assert.Equal("theirs", Assert.IsType<TokenAnswer.Fresh>(answer).Tokens.AccessToken);
        Assert.Equal("theirs", (await vault.ReadAsync(channel, Ct))!.AccessToken);
    }

    [Fact]
    public async Task A_channel_without_credentials_must_be_connected()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var channel = await ChannelAsync(app);

        var answer = await app.Get<RefreshTokens>().RunAsync(channel, "old", (_, _) => throw new InvalidOperationException("asked"), Ct);

        Assert.IsType<TokenAnswer.Dead>(answer);
    }

    private static RefreshTokens RefresherOf(TestApp app) => new(app.Get<CredentialVault>(), app.Get<WorkerHeartbeat>(), TimeProvider.System);

    private static async Task<ChannelId> ChannelAsync(TestApp app, string? access = null)
    {
        var id = app.NextId<ChannelId>();
        await app.AddAsync(
            [
                new Channel
                {
                    Id = id,
                    Network = NetworkKind.X,
                    Handle = "acme",
                    DisplayName = "Acme",
                    RemoteId = "1",
                    Language = "en",
                    TimeZone = "Europe/Helsinki",
                    CreatedAt = app.Clock.GetUtcNow(),
                },
            ],
            Ct);
        if (access is not null)
        {
            await app.Get<CredentialVault>().SaveAsync(id, new(access, "refresh", null, null, null), Ct);
        }

        return id;
    }
}
