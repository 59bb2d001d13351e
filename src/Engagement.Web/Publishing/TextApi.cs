using Engagement.Core.Channels;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Publishing;

/// <summary>How long a text is on a network.</summary>
internal static class TextApi
{
    public static void MapText(this IEndpointRouteBuilder api) =>
        api.MapPost("/text/measure", Measure).WithTags("Posts").RequireKey(Capability.Read);

    private static Ok<TextMeasure> Measure(MeasureBody body) => TypedResults.Ok(TextRules.Measure(body.Network, body.Text));
}
