using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Engagement.Tests.Web;

/// <summary>What a browser does.</summary>
internal static class Browsing
{
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient browser, string path, CancellationToken ct)
    {
        using var answer = await browser.GetAsync(path, ct);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(ct));
    }

    /// <summary>Opens the page and sends its form to the same address.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(
        this HttpClient browser, string path, IReadOnlyDictionary<string, string> fields, CancellationToken ct) =>
        browser.SendFormAsync(path, path, fields, ct);

    /// <summary>Opens the page and sends a form of it to where that form goes.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient browser, string path, string target, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        var page = await browser.OpenAsync(path, ct);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await browser.PostAsync(target, form, ct);
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password, CancellationToken ct) =>
        browser.SendFormAsync("/sign-in", new Dictionary<string, string> { ["email"] = email, ["password"] = password }, ct);
}
