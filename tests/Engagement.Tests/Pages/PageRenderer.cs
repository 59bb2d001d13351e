using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Engagement.Core.People;
using Engagement.Web.Pages;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Engagement.Tests.Pages;

/// <summary>Renders a part of a page without a server.</summary>
internal static class PageRenderer
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static async Task<IElement> RenderAsync<TPart>(Dictionary<string, object?> parameters, string language = "en", WorkRole role = WorkRole.Owner)
        where TPart : IComponent
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "fi" ? "fi-FI" : "en-GB");
        await using var services = new ServiceCollection()
            .AddSingleton<Words>()
            .AddSingleton<AntiforgeryStateProvider, NoToken>()
            .AddSingleton(ViewerWith(language, role))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return new HtmlParser().ParseDocument(html).Body!;
    }

    private static Viewer ViewerWith(string language, WorkRole role) => new()
    {
        Now = Now,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki"),
        Workspace = "Acme",
        Language = language,
        Look = "system",
        Address = "/",
        Heard = "",
        Name = "Maria",
        Role = role,
    };

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
