using System.Security.Claims;
using Engagement.App.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.Health;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Channels;

/// <summary>Our accounts on the networks.</summary>
internal static class ChannelsApi
{
    public static void MapChannels(this IEndpointRouteBuilder api)
    {
        var channels = api.MapGroup("/channels").WithTags("Channels");
        channels.MapPost("", AddAsync).RequireKey(Capability.ManageChannels);
        channels.MapGet("", ListAsync).RequireKey(Capability.Read);
        channels.MapGet("/{id}", ReadAsync).RequireKey(Capability.Read);
    }

    private static async Task<Created<ChannelLine>> AddAsync(
        ChannelBody body, AddChannel addChannel, ChannelReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        var id = await addChannel.RunAsync(body.ToAccount(), who.ActorOf(), ct);
        return TypedResults.Created($"/api/v1/channels/{id}", await reader.FindAsync(id, ct));
    }

    private static async Task<Ok<ApiPage<ChannelLine>>> ListAsync(ChannelReader reader, int? limit, string? cursor, CancellationToken ct)
    {
        var take = Paging.Limit(limit);
        var lines = await reader.ReadAsync(Paging.After<ChannelId>(cursor), take + 1, ct);
        return TypedResults.Ok(Paging.Cut(lines, take, line => line.Id.ToString()));
    }

    private static async Task<Ok<ChannelAnswer>> ReadAsync(ChannelId id, ChannelDetailsReader reader, CancellationToken ct) =>
        TypedResults.Ok(ChannelAnswer.Of(await reader.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel")));
}
