using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Inbox;

/// <summary>Reads comments without keeping them.</summary>
internal static class TriageApi
{
    private const int Most = 1_000;

    public static void MapTriage(this IEndpointRouteBuilder api) =>
        api.MapPost("/triage", ReadAsync)
            .WithTags("Triage")
            .RequireKey(Capability.Read)
            .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Comments))
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<ApiPage<TriageAnswer>>> ReadAsync(TriageBody body, LocalLayers layers, CancellationToken ct)
    {
        if (body.Items.Count > Most)
        {
            throw RefusedException.Invalid("items", $"Send at most {Most} comments at once.", Most, body.Items.Count);
        }

        var layer = await layers.NowAsync(ct);
        return TypedResults.Ok(new ApiPage<TriageAnswer>([.. body.Items.Select(item => TriageAnswer.Of(item, layer))], null));
    }
}
