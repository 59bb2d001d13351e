using System.Net;
using AngleSharp.Html.Parser;
using Engagement.Core.People;
using Engagement.Web.Hosting;

namespace Engagement.Tests.Web;

public sealed class PageSafetyTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    // For pictures that networks fetch.
    private const string Nothing = "default-src 'none'; sandbox";

    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_forbids_inline_script_and_style_and_has_none()
    {
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        var wrong = new List<string>();

        foreach (var endpoint in WebEndpoint.AllOf(web.App).Where(endpoint => endpoint.Method == "GET" && endpoint.Route != "/live"))
        {
            using var answer = await browser.GetAsync(endpoint.Path, Ct);
            if (!answer.Headers.TryGetValues("Content-Security-Policy", out var policy) || policy.Single() != (endpoint.Route.StartsWith("/media/out/", StringComparison.Ordinal) ? Nothing : SecurityHeaders.Policy))
            {
                wrong.Add($"{endpoint.Name}: no policy");
            }

            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                wrong.AddRange(InlineIn(await answer.Content.ReadAsStringAsync(Ct)).Select(what => $"{endpoint.Name}: {what}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<p style=\"color:red\">x</p>", "style")]
    [InlineData("<button onclick=\"x()\">x</button>", "onclick")]
    [InlineData("<style>p{}</style>", "style")]
    public void Inline_script_and_style_are_found(string html, string what) => Assert.Contains(InlineIn(html), found => found.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void The_policy_names_no_unsafe_source() => Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/dist/engagement.css")]
    public async Task Errors_and_files_carry_the_headers_too(string path)
    {
        using var browser = await web.SignedInAsync(WorkRole.Reader, Ct);

        using var answer = await browser.GetAsync(path, Ct);

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_form_without_our_token_changes_nothing()
    {
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        var wrong = new List<string>();

        foreach (var endpoint in WebEndpoint.AllOf(web.App).Where(IsForm))
        {
            using var request = endpoint.Ask();
            using var answer = await browser.SendAsync(request, Ct);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                wrong.Add($"{endpoint.Name}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_session_cookie_is_for_the_server_alone()
    {
        using var browser = web.Nobody();

        using var answer = await browser.SignInAsync(RunningWeb.AddressOf(WorkRole.Agent), RunningWeb.Password, Ct);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("engagement=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    // A question about our answers is opened by a person without a session: its link is the only right, and no cookie of ours takes part.
    private static bool IsForm(WebEndpoint endpoint) =>
        endpoint.Method is "POST" or "PUT" or "PATCH" or "DELETE"
        && !endpoint.IsApi
        && !endpoint.Route.StartsWith("/webhooks/", StringComparison.Ordinal)
        && !endpoint.Route.StartsWith("/survey/", StringComparison.Ordinal)
        && endpoint.Route != "/setup";

    private static IEnumerable<string> InlineIn(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            if (element.LocalName == "style" || (element.LocalName == "script" && !element.HasAttribute("src")))
            {
                yield return $"inline {element.LocalName}";
            }

            foreach (var attribute in element.Attributes.Where(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)))
            {
                yield return $"attribute {attribute.Name}";
            }
        }
    }
}
