using AngleSharp.Html.Dom;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Routing;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

/// <summary>What the buttons of a conversation do, pressed on the page itself.</summary>
public sealed class DeskButtonsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task An_agent_asks_the_lead_who_is_told_and_reads_why_in_the_thread(StorageProvider provider)
    {
        await using var web = await RunningWeb.StartAsync(provider, Ct);
        var path = $"/inbox/{await HearAsync(web, "When does the shop open?", AcknowledgementMode.Off)}";
        var (agent, lead) = (await web.SignedInAsync(WorkRole.Agent, Ct), await web.SignedInAsync(WorkRole.Owner, Ct));

        using var nothing = await PressAsync(agent, path, "escalate", new() { ["why"] = " " });
        using var asked = await PressAsync(agent, path, "escalate", new() { ["why"] = "He threatens to sue us" });

        Assert.Contains("Say in 1 to 200 characters why.", await nothing.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.EndsWith("done=escalated", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("A colleague asks you to look at", (await lead.OpenAsync("/notices", Ct)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A colleague asks you to look at", (await agent.OpenAsync("/notices", Ct)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("↑ He threatens to sue us", (await lead.OpenAsync(path, Ct)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = await OpenAsync(web);
        Assert.Equal(NoticeKind.Escalated, (await db.DeskNotices.SingleAsync(Ct)).Kind);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_agent_takes_the_robots_thanks_back_and_the_comment_waits_for_a_person(StorageProvider provider)
    {
        await using var web = await RunningWeb.StartAsync(provider, Ct);
        var thread = await HearAsync(web, "Thank you, this made my day!", AcknowledgementMode.On);
        var path = $"/inbox/{thread}";
        var agent = await web.SignedInAsync(WorkRole.Agent, Ct);

        using var taken = await PressAsync(agent, path, "take-back", []);
        var page = await agent.OpenAsync(path, Ct);

        Assert.EndsWith("done=taken-back", taken.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Taken back by Agent.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(Form(page, "take-back"));
        await using var db = await OpenAsync(web);
        Assert.Equal(DeliveryState.Cancelled, (await db.Deliveries.SingleAsync(Ct)).State);
        var waiting = await db.Conversations.SingleAsync(row => row.Id == thread, Ct);
        Assert.Equal((ConversationState.Open, true), (waiting.State, waiting.WaitingSince is not null));
    }

    private static IHtmlFormElement? Form(IHtmlDocument page, string action) =>
        page.QuerySelectorAll("form").OfType<IHtmlFormElement>().FirstOrDefault(form => form.GetAttribute("action")!.Contains($"/{action}", StringComparison.Ordinal));

    /// <summary>Sends the form as the page gives it, with what is typed into it.</summary>
    private static async Task<HttpResponseMessage> PressAsync(HttpClient browser, string path, string action, Dictionary<string, string> typed)
    {
        var form = Form(await browser.OpenAsync(path, Ct), action);
        Assert.NotNull(form);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(field => KeyValuePair.Create(field.Name!, field.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(typed));
        return await browser.PostAsync(form.GetAttribute("action"), content, Ct);
    }

    /// <summary>Somebody says something on a channel that does not send just now.</summary>
    private static async Task<ConversationId> HearAsync(RunningWeb web, string text, AcknowledgementMode mode)
    {
        var ids = web.App.Services.GetRequiredService<IdSource>();
        await using var db = await OpenAsync(web);
        var now = TimeProvider.System.GetUtcNow();
        db.Channels.Add(new Channel
        {
            Id = ids.Next<ChannelId>(), Network = NetworkKind.Facebook, Handle = "acme", DisplayName = "Acme", RemoteId = "page-1", Language = "en", TimeZone = "Europe/Helsinki",
            State = ChannelState.Paused, Acknowledgement = mode, CreatedAt = now,
        });
        var item = new InboundItem
        {
            Network = NetworkKind.Facebook, AccountRemoteId = "page-1", Verb = InboundVerb.Created, Kind = InteractionKind.Comment, RemoteId = "c1", ParentRemoteId = "post",
            RootRemoteId = "post", Author = new InboundAuthor("fan-1", "Aino Fan", null), Text = text, CreatedAt = now,
        };
        db.InboundEvents.Add(new InboundEvent
        {
            Id = ids.Next<InboundEventId>(), Network = NetworkKind.Facebook, EventKey = "e1", ByWebhook = false, Body = EventReader.Write(item), ReceivedAt = now,
        });
        await db.SaveChangesAsync(Ct);
        await web.App.Services.GetRequiredService<ReadInbound>().RunAsync(Ct);
        return await db.Conversations.Select(row => row.Id).SingleAsync(Ct);
    }

    private static Task<EngagementContext> OpenAsync(RunningWeb web) =>
        web.App.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
}
