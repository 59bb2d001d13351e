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
        manage.MapGet("/new", (NetworkKind? network) => new RazorComponentResult<NewChannelPage>(new { Form = new NewChannelForm { Network = network ?? NetworkKind.X } }));
        manage.MapPost("", ConnectAsync);
        manage.MapGet("/{id}", ShowOneAsync);
        manage.MapPost("/{id}", ChangeAsync);
        manage.MapPost("/{id}/reconnect", ReconnectAsync);
    }

    private static async Task<RazorComponentResult<ChannelsPage>> ShowAllAsync(string? done, ChannelReader channels, Words words, CancellationToken ct) =>
        new(new { Channels = await channels.ReadAsync(ct), Done = done is null ? null : words["Saved."] });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewChannelPage>>> ConnectAsync(
        [FromForm] NewChannelForm form, AddChannel add, HttpContext context, CancellationToken ct)
    {
        try
        {
            await add.RunAsync(form.ToAccount(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/channels?done=connected");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<NewChannelPage>(new { Form = form.WithoutSecrets(), Problems = refused.Refusals })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RazorComponentResult<ChannelPage>> ShowOneAsync(ChannelId id, ChannelReader channels, CancellationToken ct) =>
        new(new { Channel = await channels.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel") });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChannelPage>>> ChangeAsync(
        ChannelId id, [FromForm] string? displayName, [FromForm] string? language, [FromForm] string? timeZone,
        [FromForm] AcknowledgementMode acknowledgement, [FromForm] bool? paused, EditChannel edit, ChannelReader channels, HttpContext context, CancellationToken ct)
    {
        try
        {
            var change = new ChannelChange(displayName ?? "", language ?? "", timeZone ?? "", acknowledgement, paused == true);
            await edit.RunAsync(id, change, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/channels?done=changed");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<ChannelPage>(new { Channel = await channels.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel"), Problem = refused.Message })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RedirectHttpResult> ReconnectAsync(
        ChannelId id, [FromForm] NewChannelForm form, ReconnectChannel reconnect, HttpContext context, CancellationToken ct)
    {
        await reconnect.RunAsync(id, form.Tokens, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/channels?done=connected");
    }
}
