using System.Net;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

public sealed class DeskPagesTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pages_of_the_desk_open_with_a_real_channel_and_an_expert_answers_without_an_account()
    {
        var (channel, thread) = await FurnishAsync();
        using var admin = await web.SignedInAsync(WorkRole.Owner, Ct);
        using var nobody = web.Nobody();

        var codes = new List<HttpStatusCode>();
        foreach (var path in new[]
        {
            "/settings/acknowledgement", $"/settings/acknowledgement/{channel}", $"/settings/acknowledgement/{channel}?show=Route&from=2026-01-01&to=2026-02-01",
            "/settings/rosters", "/settings/rules", "/settings/queues", "/notices", $"/inbox/{thread}/expert",
        })
        {
            using var answer = await admin.GetAsync(path, Ct);
            codes.Add(answer.StatusCode);
        }

        Assert.All(codes, code => Assert.Equal(HttpStatusCode.OK, code));
        var id = await web.App.Services.GetRequiredService<AskExpert>().RunAsync(thread, "olli@engines.example", "Olli", "Which oil?", "fi", Actor.Operator, Ct);
        var link = $"/expert/{web.App.Services.GetRequiredService<ExpertLinks>().TokenOf(id)}";
        var page = await nobody.OpenAsync(link, Ct);
        Assert.Contains("Vastauksesi", page.Body!.TextContent, StringComparison.Ordinal);
        using var sent = await nobody.SendFormAsync(link, new Dictionary<string, string> { ["answer"] = "10W-40" }, Ct);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("10W-40", (await nobody.OpenAsync(link, Ct)).Body!.TextContent, StringComparison.Ordinal);
        using var wrong = await nobody.GetAsync("/expert/nothing", Ct);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task A_customer_says_how_we_did_in_their_language_and_a_colleague_cannot_say_it_for_them()
    {
        var (channel, thread) = await FurnishAsync();
        var key = await AskedAsync(channel, thread);
        using var admin = await web.SignedInAsync(WorkRole.Owner, Ct);
        using var nobody = web.Nobody();
        using var good = Score("4");

        Assert.NotEmpty((await admin.OpenAsync("/settings/survey", Ct)).QuerySelectorAll("input[name=channel]"));
        var page = await nobody.OpenAsync($"/survey/{key}", Ct);
        using var byColleague = await admin.PostAsync($"/survey/{key}", Score("5"), Ct);
        using var nothing = await nobody.PostAsync($"/survey/{key}", Score("7"), Ct);
        using var given = await nobody.PostAsync($"/survey/{key}", good, Ct);
        var after = await nobody.OpenAsync($"/survey/{key}", Ct);
        using var changed = await nobody.GetAsync($"/survey/{key}x", Ct);

        Assert.Equal("fi", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Miten onnistuimme?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("button[name=score]").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, byColleague.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        Assert.Contains("Valitse yksi", await nothing.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Contains("Kiitos!", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", after.QuerySelector("button[aria-pressed=true]")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, changed.StatusCode);
        Assert.Contains("4 of 5", (await admin.OpenAsync($"/inbox/{thread}", Ct)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Score(string score) => new([new("score", score)]);

    private async Task<string> AskedAsync(ChannelId channel, ConversationId thread)
    {
        await using var db = await web.App.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
        var now = TimeProvider.System.GetUtcNow();
        db.Surveys.Add(new Survey
        {
            Id = web.App.Services.GetRequiredService<IdSource>().Next<SurveyId>(), ConversationId = thread, ChannelId = channel, Language = "fi", Key = $"key-{thread}",
            ContactId = await db.Conversations.Where(row => row.Id == thread).Select(row => row.ContactId).SingleAsync(Ct),
            ResolvedAt = now, State = SurveyState.Asked, DecidedAt = now, ExpiresAt = now.AddDays(14),
        });
        await db.SaveChangesAsync(Ct);
        return $"key-{thread}";
    }

    private async Task<(ChannelId Channel, ConversationId Thread)> FurnishAsync()
    {
        var ids = web.App.Services.GetRequiredService<IdSource>();
        await using var db = await web.App.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
        var channel = new Channel
        {
            Id = ids.Next<ChannelId>(), Network = NetworkKind.X, Handle = "desk", DisplayName = "Desk", RemoteId = $"desk-{ids.Next<ChannelId>()}", Language = "en",
            TimeZone = "Europe/Helsinki", State = ChannelState.Paused, CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Channels.Add(channel);
        var item = new InboundItem
        {
            Network = NetworkKind.X, AccountRemoteId = channel.RemoteId, Verb = InboundVerb.Created, Kind = InteractionKind.Comment, RemoteId = $"desk-c{ids.Next<InteractionId>()}",
            Author = new InboundAuthor("fan-1", "Aino Fan", null), Text = "Which oil does it need?", CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        var source = new InboundEvent
        {
            Id = ids.Next<InboundEventId>(), Network = NetworkKind.X, EventKey = "desk-c1", ByWebhook = false, Body = "{}", ReceivedAt = TimeProvider.System.GetUtcNow(),
        };
        await web.App.Services.GetRequiredService<FileInbound>().RunAsync(db, channel, item, source, Ct);
        await db.SaveChangesAsync(Ct);
        return (channel.Id, await db.Conversations.Where(row => row.ChannelId == channel.Id).Select(row => row.Id).SingleAsync(Ct));
    }
}
