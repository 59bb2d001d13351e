using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Templates;

/// <summary>Tries templates.</summary>
internal static class TemplatesApi
{
    public static void MapTemplates(this IEndpointRouteBuilder api) =>
        api.MapPost("/templates/render", RenderAsync)
            .WithTags("Templates")
            .RequireKey(Capability.Read)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<RenderAnswer>, ProblemHttpResult>> RenderAsync(
        RenderBody body, ITemplateEngine engine, ChannelReader channels, WorkspaceReader workspaces, CancellationToken ct)
    {
        var language = body.ChannelId is { } id
            ? (await channels.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel")).Language
            : (await workspaces.ReadAsync(ct)).Language;
        var facts = TemplateFacts.From(body.Data);
        return engine.Render(body.Template, facts, CultureInfo.GetCultureInfo(language), TemplateFormat.Text) switch
        {
            TemplateResult.Rendered rendered => TypedResults.Ok(new RenderAnswer(rendered.Text)),
            TemplateResult.Failed failed => Problem(failed.Error),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not known here."),
        };
    }

    private static ProblemHttpResult Problem(TemplateError error) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The template cannot be rendered",
        detail: $"The template, {error}",
        extensions: new Dictionary<string, object?> { ["field"] = "template", ["line"] = error.Line, ["column"] = error.Column });
}
