using System.Globalization;
using System.Text.Json;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Tests.Api;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Web;
using Engagement.Web.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Channels;

/// <summary>The page of a channel, the API and the doctor say the same of it.</summary>
public sealed class HealthSaidAlikeTests
{
    private const string Error = "X did not answer.";

    private static readonly DateTimeOffset Soon = TimeProvider.System.GetUtcNow().AddHours(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_deaf_channel_all_three_tell_what_is_wrong_what_waits_what_is_left_and_the_way_out()
    {
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct, settings: new Dictionary<string, string?> { ["Networks:X:ApiBaseUrl"] = "http://127.0.0.1:9" });
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        var id = IdText.Read<ChannelId>(await program.ConnectAsync("aurora", "token", Ct));
        await Eventually.TrueAsync(async () => (await program.ReadAsync($"channels/{id}", Ct)).Body.GetProperty("lastPolledAt").ValueKind != JsonValueKind.Null, Ct, TimeSpan.FromSeconds(60));
        await SpoilAsync(web, id);

        var page = (await browser.OpenAsync($"/channels/{id}", Ct)).QuerySelector("#health")!;
        var facts = page.QuerySelectorAll("dl.facts dt").ToDictionary(term => term.TextContent, term => term.NextElementSibling!.TextContent.Trim());
        var (_, told) = await program.ReadAsync($"channels/{id}", Ct);
        var doctor = (await ActivatorUtilities.CreateInstance<Examination>(web.App.Services).RunAsync(Ct)).Single(finding => finding.What.StartsWith("channel X aurora", StringComparison.Ordinal));

        Assert.False(doctor.Well);
        Assert.Equal(("deaf", Error, ChannelAdvice.LookAtNetwork), (told.Text("health"), told.Text("lastError"), told.Text("advice")));
        Assert.All([Error, ChannelAdvice.LookAtNetwork], words => Assert.Contains(words, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal));
        Assert.All([$"Deaf: {Error}", ChannelAdvice.LookAtNetwork], words => Assert.Contains(words, doctor.Words, StringComparison.Ordinal));

        Assert.Equal((2, 1, 30, 120), (told.GetProperty("queue").GetInt32(), told.GetProperty("needsPerson").GetInt32(), told.GetProperty("callsLeft").GetInt64(), told.GetProperty("callsOf").GetInt64()));
        Assert.StartsWith("2 · next ", facts["Waiting to go out"], StringComparison.Ordinal);
        Assert.Contains("1 waits for a person", facts["Waiting to go out"], StringComparison.Ordinal);
        Assert.StartsWith("25 %", facts["Calls left"], StringComparison.Ordinal);
        Assert.All(["Waiting to go out: 2, next ", "waiting for a person: 1.", "30 of 120 calls left until "], words => Assert.Contains(words, doctor.Words, StringComparison.Ordinal));

        var expires = told.GetProperty("tokenExpiresAt").GetDateTimeOffset();
        Assert.Equal(Soon.ToUnixTimeSeconds(), expires.ToUnixTimeSeconds());
        Assert.StartsWith("ends", facts["Token"], StringComparison.Ordinal);
        Assert.Contains($"ends {expires.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}", doctor.Words, StringComparison.Ordinal);
        Assert.Contains("Reading cost $", doctor.Words, StringComparison.Ordinal);
        Assert.Equal(3.5m, told.GetProperty("reading").GetProperty("limitDollars").GetDecimal());
    }

    // The first poll is over and the next one lies hours ahead, so that it stays as it is.
    private static async Task SpoilAsync(RunningWeb web, ChannelId id)
    {
        var services = web.App.Services;
        await services.GetRequiredService<CredentialVault>().SaveAsync(id, new("token", null, Soon, null, null), Ct);
        await services.GetRequiredService<ReadBudgets>().LimitAsync(NetworkKind.X, 3.5m, Actor.Operator, Ct);
        await using var db = await services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
        var ids = services.GetRequiredService<IdSource>();
        foreach (var state in new[] { DeliveryState.Pending, DeliveryState.Pending, DeliveryState.Held })
        {
            var delivery = ids.Next<DeliveryId>();
            var row = new Delivery
            {
                Id = delivery,
                ChannelId = id,
                Network = NetworkKind.X,
                Source = DeliverySource.Post,
                Text = "Later",
                Language = "en",
                DueAt = Soon,
                NextTryAt = Soon,
                IdempotencyKey = IdempotencyKeys.For(NetworkKind.X, delivery),
                CreatedAt = Soon,
            };
            db.Add(row);
            if (state == DeliveryState.Held)
            {
                row.Hold(HeldReason.CannotTell, "Nobody knows.");
            }
        }

        await db.SaveChangesAsync(Ct);
        await db.Channels.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, ChannelState.Connected)
                .SetProperty(row => row.MissedPolls, 3)
                .SetProperty(row => row.LastPolledAt, Soon)
                .SetProperty(row => row.LastError, Error)
                .SetProperty(row => row.CallsLeft, 30)
                .SetProperty(row => row.CallsOf, 120)
                .SetProperty(row => row.CallsResetAt, Soon),
            Ct);
    }
}
