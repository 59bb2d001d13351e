using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Settings;

/// <summary>What the robot learned from corrections, how good that is, and the way back.</summary>
internal static class LearningPages
{
    private const string Here = "/settings/learning";

    public static void MapLearning(this IEndpointRouteBuilder pages)
    {
        var work = pages.MapGroup(Here).RequireCapability(Capability.Answer);
        work.MapGet("", async (string? done, LearningReader reader, Words words, CancellationToken ct) =>
            new RazorComponentResult<LearningPage>(new { View = await reader.ReadAsync(ct), Done = done is null ? null : words[DoneWords(done)] }));
        work.MapPost("/corrections/{id}", LeaveOutAsync);
        var decide = pages.MapGroup(Here).RequireCapability(Capability.ManageChannels);
        decide.MapPost("/switch", SwitchAsync);
        decide.MapPost("/back", GoBackAsync);
    }

    private static async Task<RedirectHttpResult> LeaveOutAsync(
        InteractionId id, [FromForm] bool? leftOut, TendLearning tend, HttpContext context, CancellationToken ct)
    {
        await tend.LeaveOutAsync(id, leftOut == true, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect($"{Here}?done={(leftOut == true ? "left" : "taken")}#corrections");
    }

    private static async Task<RedirectHttpResult> SwitchAsync([FromForm] bool? on, TendLearning tend, HttpContext context, CancellationToken ct)
    {
        await tend.SwitchAsync(on == true, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect($"{Here}?done={(on == true ? "on" : "off")}");
    }

    private static async Task<RedirectHttpResult> GoBackAsync([FromForm] int number, TendLearning tend, HttpContext context, CancellationToken ct)
    {
        await tend.GoBackAsync(number, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect($"{Here}?done=back");
    }

    private static string DoneWords(string done) => done switch
    {
        "left" => "Left out. What the other corrections teach is learned anew within seconds.",
        "taken" => "Taken in again. It is learned from within seconds.",
        "on" => "Switched on: comments are read with what was learned.",
        "off" => "Switched off: comments are read as the product came. Nothing is forgotten.",
        _ => "Gone back. Later corrections stay on their comments, but are not learned from.",
    };
}
