using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.Outbound;
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
        manage.MapPost("/{id}/test", TestAsync);
        manage.MapPost("/{id}/reading-limit", LimitReadingAsync);
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
            var id = await add.RunAsync(form.ToAccount(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/channels/{id}?done=connected");
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
        ChannelId id, string? done, ChannelScreen screen, Words words, CancellationToken ct) =>
        await OneAsync(id, screen, done switch { "connected" => words["Connected."], "changed" => words["Saved."], _ => null }, null, null, ct);

    private static async Task<RazorComponentResult<ChannelPage>> TestAsync(
        ChannelId id, TryChannel attempt, ChannelQueueReader queues, ChannelScreen screen, CancellationToken ct) =>
        await OneAsync(id, screen, null, null, await attempt.RunAsync(id, await queues.LastPostAsync(id, ct), ct), ct);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChannelPage>>> LimitReadingAsync(
        ChannelId id, [FromForm] string? dollars, ReadBudgets budgets, ChannelReader channels, ChannelScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            var channel = await channels.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel");
            decimal? limit = string.IsNullOrWhiteSpace(dollars) ? null
                : decimal.TryParse(dollars, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) ? sum
                : throw RefusedException.Invalid("dollars", $"'{(dollars.Length > 20 ? dollars[..20] : dollars)}' is no sum such as 25.00.");
            await budgets.LimitAsync(channel.Network, limit, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/channels/{id}?done=changed");
        }
        catch (RefusedException refused) when (refused.Refusals.All(refusal => refusal.Kind != RefusalKind.NotFound))
        {
            return await OneAsync(id, screen, null, Sentences.Of(refused), null, ct);
        }
    }

    private static async Task<RazorComponentResult<ChannelPage>> OneAsync(
        ChannelId id, ChannelScreen screen, string? done, string? problem, ChannelTest? test, CancellationToken ct)
    {
        var (details, connect) = await screen.ReadAsync(id, ct);

        // Credentials that the network does not take are stored, but nobody is told that all is well.
        var well = details.Line.Health is not ChannelHealth.NeedsReconnect;
        return new(new { Details = details, Connect = connect, Done = well ? done : null, Problem = problem, Test = test })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ChannelPage>>> ChangeAsync(
        ChannelId id, [FromForm] string? displayName, [FromForm] string? language, [FromForm] string? timeZone,
        [FromForm] AcknowledgementMode acknowledgement, [FromForm] bool? paused, [FromForm] string? postingTimes, [FromForm] string? visibility,
        EditChannel edit, ChannelScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            var change = new ChannelChange(displayName ?? "", language ?? "", timeZone ?? "", acknowledgement, paused == true, PostingTimes.Read(postingTimes), Enum.TryParse<Visibility>(visibility, out var seen) ? seen : null);
            await edit.RunAsync(id, change, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/channels?done=changed");
        }
        catch (RefusedException refused)
        {
            return await OneAsync(id, screen, null, Sentences.Of(refused), null, ct);
        }
    }

    private static async Task<RedirectHttpResult> ReconnectAsync(
        ChannelId id, [FromForm] NewChannelForm form, ReconnectChannel reconnect, HttpContext context, CancellationToken ct)
    {
        await reconnect.RunAsync(id, form.Tokens, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect($"/channels/{id}?done=connected");
    }
}
