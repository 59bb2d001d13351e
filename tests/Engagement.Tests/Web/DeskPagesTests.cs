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

    private async Task<(ChannelId Channel, ConversationId Thread)> FurnishAsync()
    {
        var ids = web.App.Services.GetRequiredService<IdSource>();
        await using var db = await web.App.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
        var channel = new Channel
        {
            Id = ids.Next<ChannelId>(), Network = NetworkKind.X, Handle = "desk", DisplayName = "Desk", RemoteId = "desk-1", Language = "en",
            TimeZone = "Europe/Helsinki", State = ChannelState.Paused, CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Channels.Add(channel);
        var item = new InboundItem
        {
            Network = NetworkKind.X, AccountRemoteId = channel.RemoteId, Verb = InboundVerb.Created, Kind = InteractionKind.Comment, RemoteId = "desk-c1",
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
