using Engagement.App.Channels;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Channels;

/// <summary>Our accounts: health in words, connecting, changing.</summary>
internal static class ChannelPages
{
    public static void MapChannelPages(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/channels").RequireCapability(Capability.Read);
        read.MapGet("", ShowAllAsync);
        read.MapGet("/cards", async (ChannelReader channels, CancellationToken ct) =>
            new RazorComponentResult<ChannelCards>(new { Channels = await channels.ReadAsync(ct) }));

        var manage = pages.MapGroup("/channels").RequireCapability(Capability.ManageChannels);
        manage.MapGet("/new", ShowNewAsync);
        manage.MapPost("", ConnectAsync);
        manage.MapGet("/{id}", ShowOneAsync);
        manage.MapPost("/{id}", ChangeAsync);
        manage.MapPost("/{id}/reconnect", ReconnectAsync);
    }

    private static async Task<RazorComponentResult<ChannelsPage>> ShowAllAsync(string? done, ChannelReader channels, Words words, CancellationToken ct) =>
        new(new { Channels = await channels.ReadAsync(ct), Done = done is null ? null : words["Saved."] });

    private static async Task<RazorComponentResult<NewChannelPage>> ShowNewAsync(
        NetworkKind? network, bool? byHand, ConnectScreen screen, Viewer viewer, CancellationToken ct)
    {
        var kind = network ?? NetworkKind.X;
        var model = await screen.ReadAsync(kind, viewer.UserId, ct);
        return new(new { Model = model with { ByHand = byHand == true }, Form = new NewChannelForm { Network = kind } });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewChannelPage>>> ConnectAsync(
        [FromForm] NewChannelForm form, AddChannel add, ConnectScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            await add.RunAsync(form.ToAccount(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/channels?done=connected");
        }
        catch (RefusedException refused)
        {
            var model = await screen.ReadAsync(form.Network, null, ct);
            return new RazorComponentResult<NewChannelPage>(new { Model = model, Form = form.WithoutSecrets(), Problems = refused.Refusals })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RazorComponentResult<ChannelPage>> ShowOneAsync(
        ChannelId id, string? done, ChannelReader channels, ConnectScreen screen, Words words, CancellationToken ct) =>
        await OneAsync(id, channels, screen, done is "connected" ? words["Connected."] : null, null, ct);

    private static async Task<RazorComponentResult<ChannelPage>> OneAsync(
        ChannelId id, ChannelReader channels, ConnectScreen screen, string? done, string? problem, CancellationToken ct)
    {
        var channel = await channels.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel");
        var connect = await screen.ReadAsync(channel.Network, null, ct);
        return new(new { Channel = channel, Connect = connect, Done = done, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChannelPage>>> ChangeAsync(
        ChannelId id, [FromForm] string? displayName, [FromForm] string? language, [FromForm] string? timeZone,
        [FromForm] AcknowledgementMode acknowledgement, [FromForm] bool? paused, [FromForm] string? postingTimes,
        EditChannel edit, ChannelReader channels, ConnectScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            var change = new ChannelChange(displayName ?? "", language ?? "", timeZone ?? "", acknowledgement, paused == true, PostingTimes.Read(postingTimes));
            await edit.RunAsync(id, change, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/channels?done=changed");
        }
        catch (RefusedException refused)
        {
            return await OneAsync(id, channels, screen, null, refused.Message, ct);
        }
    }

    private static async Task<RedirectHttpResult> ReconnectAsync(
        ChannelId id, [FromForm] NewChannelForm form, ReconnectChannel reconnect, HttpContext context, CancellationToken ct)
    {
        await reconnect.RunAsync(id, form.Tokens, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/channels?done=connected");
    }
}
