using Engagement.Core.Channels;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages;

/// <summary>Counts a text while it is written, as its network counts.</summary>
internal static class TextPages
{
    private const int LongestText = 100_000;

    public static void MapText(this IEndpointRouteBuilder pages) => pages.MapPost("/text/measure", Measure).RequireCapability(Capability.Read);

    private static Results<RazorComponentResult<TextCount>, BadRequest> Measure(NetworkKind network, [FromForm] string? text) =>
        text is { Length: > LongestText } ? TypedResults.BadRequest() : new RazorComponentResult<TextCount>(new { Network = network, Text = text ?? "" });
}
