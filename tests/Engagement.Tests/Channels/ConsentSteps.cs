using System.Net;
using Engagement.Tests.Web;

namespace Engagement.Tests.Channels;

/// <summary>What a person does to connect an account in the browser, page by page.</summary>
internal static class ConsentSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Presses Connect.</summary>
    /// <returns>Where the person is sent; or, where nobody is, the words on the page.</returns>
    public static async Task<(Uri? Network, string Words)> PressConnectAsync(this HttpClient browser, string network, string? server = null)
    {
        var fields = new Dictionary<string, string> { ["network"] = network };
        if (server is not null)
        {
            fields["server"] = server;
        }

        using var answer = await browser.SendFormAsync($"/channels/new?network={network}", "/channels/connect", fields, Ct);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));
        var address = page.QuerySelector("main a.button.is-main[rel=noreferrer]")?.GetAttribute("href");
        return (address is null ? null : new Uri(address), string.Join(' ', page.QuerySelectorAll(".notice.tone-red, .field-error").Select(one => one.TextContent.Trim())));
    }

    /// <summary>Allows at the network, and comes back with what it says; of several accounts all are chosen.</summary>
    public static async Task<HttpStatusCode> AllowAsync(this HttpClient browser, Uri page, string account = "")
    {
        using var network = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("account", account), KeyValuePair.Create("answer", "allow")]);
        using var allowed = await network.PostAsync(page, form, Ct);
        using var back = await browser.GetAsync(allowed.Headers.Location!.PathAndQuery, Ct);
        var choosing = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await back.Content.ReadAsStringAsync(Ct));
        if (choosing.QuerySelector("input[name=Ticket]") is null)
        {
            return back.StatusCode;
        }

        using var chosen = new FormUrlEncodedContent(choosing.QuerySelectorAll("main form input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        using var end = await browser.PostAsync("/channels/choose", chosen, Ct);
        return end.StatusCode;
    }
}
