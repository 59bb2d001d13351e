using Engagement.App.Channels;
using Engagement.App.Routing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Pages.Calendar;
using Engagement.Web.Pages.Channels;
using Engagement.Web.Pages.Inbox;

namespace Engagement.Tests.Pages;

public sealed class EmptyPageTests
{
    [Fact]
    public async Task An_empty_calendar_leads_to_the_channels_first()
    {
        var page = await PageRenderer.RenderAsync<CalendarEmpty>(new() { ["Model"] = Calendar([]) });

        Assert.Equal("/channels", page.QuerySelector("a.button.is-main")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_calendar_with_channels_leads_to_a_post_or_a_theme()
    {
        var page = await PageRenderer.RenderAsync<CalendarEmpty>(new() { ["Model"] = Calendar([("1", "X acme")]) });

        Assert.Equal(["/compose", "/themes/new"], page.QuerySelectorAll("a.button").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_reader_is_not_offered_what_a_reader_may_not_do()
    {
        var page = await PageRenderer.RenderAsync<CalendarEmpty>(new() { ["Model"] = Calendar([("1", "X acme")]) }, role: WorkRole.Reader);

        Assert.Empty(page.QuerySelectorAll("a.button"));
    }

    [Fact]
    public async Task An_inbox_without_channels_says_so()
    {
        var page = await PageRenderer.RenderAsync<DeskEmpty>(new() { ["Strip"] = Strip(channels: 0) });

        Assert.Contains("No channel is connected yet", page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_is_told_apart_from_deaf()
    {
        var quiet = await PageRenderer.RenderAsync<DeskEmpty>(new() { ["Strip"] = Strip(channels: 12) });
        var deaf = await PageRenderer.RenderAsync<DeskEmpty>(new()
        {
            ["Strip"] = Strip(12, new DeafChannel(new ChannelId(1), NetworkKind.Facebook, "Chevrolet", PageRenderer.Now.AddMinutes(-37))),
        });

        Assert.Contains("All 12 channels have been heard since 11:56", quiet.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chevrolet has not answered since 11:23", deaf.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_does_not_say_that_the_inbox_is_empty()
    {
        var page = await PageRenderer.RenderAsync<DeskEmpty>(new() { ["Strip"] = Strip(channels: 2), ["Filtered"] = true });

        Assert.Contains("Nothing matches", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is waiting", page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_without_one_offer_the_first_in_Finnish_too()
    {
        var page = await PageRenderer.RenderAsync<ChannelCards>(new() { ["Channels"] = Array.Empty<ChannelLine>() }, "fi");

        Assert.Equal("Yhdistä ensimmäinen kanava", page.QuerySelector("a.button")!.TextContent);
    }

    private static CalendarModel Calendar(IReadOnlyList<(string Id, string Name)> channels) => new()
    {
        Address = new CalendarAddress(),
        Today = new DateOnly(2026, 11, 22),
        Numbers = new CalendarNumbers(0, 0, 0, 0, 0),
        Cards = [],
        Counts = new Dictionary<DateOnly, int>(),
        Themes = [],
        Channels = channels,
    };

    private static DeskStrip Strip(int channels, params DeafChannel[] deaf) =>
        new(0, 0, 0, 0, deaf, channels, channels == 0 ? null : PageRenderer.Now.AddMinutes(-4));
}
