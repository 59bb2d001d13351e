using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Settings.AcknowledgementPage>>;

namespace Engagement.Web.Pages.Settings;

/// <summary>What the robot may say by itself, tried on past comments before it is let go.</summary>
internal static class AcknowledgementPages
{
    public static void MapAcknowledgement(this IEndpointRouteBuilder pages)
    {
        var work = pages.MapGroup("/settings/acknowledgement").RequireCapability(Capability.Answer);
        work.MapGet("", async (AcknowledgementReader reader, CancellationToken ct) =>
            new RazorComponentResult<AcknowledgementsPage>(new { Channels = await reader.ReadAsync(ct) }));
        work.MapGet("/{id}", ShowAsync);
        work.MapPost("/{id}/objections", ObjectAsync);
        work.MapPost("/{id}/take-back", TakeBackAsync);
        pages.MapGroup("/settings/acknowledgement").RequireCapability(Capability.ManageChannels).MapPost("/{id}", ChangeAsync);
    }

    private static async Task<RazorComponentResult<AcknowledgementPage>> ShowAsync(
        ChannelId id, [AsParameters] DryRunAddress address, AcknowledgementScreen screen, Words words, CancellationToken ct) =>
        new(new { Model = await screen.ReadAsync(id, address, null, ct), Done = address.Done is null ? null : words[DoneWords(address.Done)] });

    private static async Task<Shown> ChangeAsync(
        ChannelId id, [FromForm] AcknowledgementForm form, WriteAcknowledgementSettings write, AcknowledgementScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(id, form.ToDraft(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/settings/acknowledgement/{id}?done=saved");
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return await RefusedAsync(await screen.ReadAsync(id, new(), form, ct), refused);
        }
    }

    private static async Task<RedirectHttpResult> ObjectAsync(
        ChannelId id, [FromForm] InteractionId interaction, [FromForm] bool? wrong, [AsParameters] DryRunAddress address,
        ObjectToThanks objection, AcknowledgementScreen screen, HttpContext context, CancellationToken ct)
    {
        await objection.RunAsync(interaction, wrong == true, context.User.ActorOf(), ct);
        var model = await screen.ReadAsync(id, address, null, ct);
        return TypedResults.LocalRedirect($"{model.Url(model.Show)}&done={(wrong == true ? "wrong" : "right")}#c{interaction}");
    }

    private static async Task<Shown> TakeBackAsync(
        ChannelId id, [FromForm] DeliveryId delivery, TakeBackThanks takeBack, AcknowledgementScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            await takeBack.RunAsync(delivery, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/settings/acknowledgement/{id}?done=back");
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return await RefusedAsync(await screen.ReadAsync(id, new(), null, ct), refused);
        }
    }

    private static Task<RazorComponentResult<AcknowledgementPage>> RefusedAsync(AcknowledgementModel model, RefusedException refused) =>
        Task.FromResult(new RazorComponentResult<AcknowledgementPage>(new { Model = model, Problem = Sentences.Of(refused) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        });

    private static string DoneWords(string done) => done switch
    {
        "wrong" => "Noted as wrong. The robot will not thank for this comment.",
        "right" => "Taken back: nothing stands against this comment any more.",
        "back" => "The robot’s reply is deleted on the network, and the comment is in the inbox.",
        _ => "Saved.",
    };
}
