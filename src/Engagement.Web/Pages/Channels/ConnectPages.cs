using Engagement.App.Channels;
using Engagement.App.Networks.Bluesky;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Channels;

/// <summary>The way to a network and back, and the help beside it.</summary>
internal static class ConnectPages
{
    /// <summary>Where networks send the browser back to.</summary>
    public const string Return = "/channels/connected";

    public static void MapConnectPages(this IEndpointRouteBuilder pages)
    {
        var manage = pages.MapGroup("/channels").RequireCapability(Capability.ManageChannels);
        manage.MapPost("/connect", BeginAsync);
        manage.MapGet("/connected", FinishAsync);
        manage.MapPost("/choose", ChooseAsync);
        manage.MapGet("/help/{network}", Help);
        pages.MapGet(BlueskyClient.Path, DescribeAsync).AllowAnonymous();
    }

    /// <summary>The address to come back to, as this program is reached by the one who asks.</summary>
    public static Uri ReturnTo(HttpRequest request) => new($"{request.Scheme}://{request.Host}{Return}");

    private static async Task<Results<RazorComponentResult<LeavingPage>, RazorComponentResult<NewChannelPage>>> BeginAsync(
        [FromForm] NetworkKind network, [FromForm] string? server, [FromForm] string? channel,
        BeginConnect begin, ConnectScreen screen, HttpContext context, CancellationToken ct)
    {
        var who = context.User.ActorOf().UserId ?? throw RefusedException.NotFound("person");
        ChannelId? again = ChannelId.TryParse(channel, null, out var id) ? id : null;
        try
        {
            var address = await begin.RunAsync(network, server, again, ReturnTo(context.Request), who, ct);
            return new RazorComponentResult<LeavingPage>(new { Network = network, Address = address });
        }
        catch (RefusedException refused)
        {
            return Again(await screen.ReadAsync(network, who, ct) with { Problems = refused.Refusals, Server = server, LeftAt = null });
        }
    }

    private static async Task<IResult> FinishAsync(
        string? state, string? code, string? iss, string? error, FinishConnect finish, ConnectScreen screen, HttpContext context, CancellationToken ct) =>
        await ShowAsync(
            await finish.RunAsync(new ConnectReturn(state, code, iss, error), ReturnTo(context.Request), context.User.ActorOf(), ct), screen, context, ct);

    private static async Task<IResult> ChooseAsync(
        [FromForm] ChoiceForm form, ChooseAccounts choose, ConnectScreen screen, HttpContext context, CancellationToken ct) =>
        await ShowAsync(await choose.RunAsync(form.Ticket ?? "", form.Accounts, context.User.ActorOf(), ct), screen, context, ct);

    private static async Task<IResult> ShowAsync(ConnectEnd end, ConnectScreen screen, HttpContext context, CancellationToken ct)
    {
        switch (end)
        {
            case ConnectEnd.Connected { Channels: [var only] }:
                return TypedResults.LocalRedirect($"/channels/{only}?done=connected");
            case ConnectEnd.Connected:
                return TypedResults.LocalRedirect("/channels?done=connected");
            case ConnectEnd.Choose choose:
                return new RazorComponentResult<ChooseAccountsPage>(new { choose.Network, choose.Ticket, Accounts = Choices(choose) });
            case ConnectEnd.Refused refused:
                var model = await screen.ReadAsync(refused.Network ?? NetworkKind.X, context.User.ActorOf().UserId, ct);
                return Again(model with { Problems = [new Refusal(RefusalKind.Invalid, refused.Reason)], LeftAt = null });
            default:
                throw new InvalidOperationException("An unknown end.");
        }
    }

    private static IReadOnlyList<AccountChoice> Choices(ConnectEnd.Choose choose) =>
        [.. choose.Accounts.Select(account => new AccountChoice(account.RemoteId, account.DisplayName, account.Warning))];

    // Bluesky's servers read here who we are.
    private static async Task<Results<JsonHttpResult<object>, NotFound>> DescribeAsync(BlueskyClient client, HttpContext context, CancellationToken ct) =>
        await client.DescribeAsync(ReturnTo(context.Request), ct) is { } document ? TypedResults.Json(document) : TypedResults.NotFound();

    private static RazorComponentResult<ConnectHelpPage> Help(NetworkKind network, ConnectScreen screen, HttpContext context) =>
        new(new { Network = network, Address = ReturnTo(context.Request), Scopes = screen.ScopesOf(network) });

    private static RazorComponentResult<NewChannelPage> Again(ConnectModel model) =>
        new(new { Model = model, Form = new NewChannelForm { Network = model.Network } }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
