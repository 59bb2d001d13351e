using Engagement.App.Answers;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Settings.ArticlesPage>>;

namespace Engagement.Web.Pages.Settings;

/// <summary>The articles, and the questions that none of them fits: those who answer write them.</summary>
internal static class ArticlePages
{
    public static void MapArticles(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/settings/articles").RequireCapability(Capability.Answer);
        group.MapGet("", ShowAsync);
        group.MapPost("", MakeAsync);
        group.MapPost("/{id}", ChangeAsync);
        group.MapPost("/{id}/delete", DeleteAsync);
        group.MapPost("/questions/{question}/dismiss", DismissAsync);
    }

    private static async Task<RazorComponentResult<ArticlesPage>> ShowAsync(bool? saved, InteractionId? about, ArticleReader articles, CancellationToken ct)
    {
        var open = await articles.ReadOpenAsync(ct);
        var asked = open.Newest.FirstOrDefault(question => question.Id == about);
        return new(new
        {
            Articles = await articles.ReadAsync(ct),
            Open = open.Newest,
            OpenCount = open.Count,
            Typed = asked is null ? null : new ArticleForm(OneLine(asked.Text), asked.Language, null, null),
            Saved = saved == true,
        });
    }

    private static Task<Shown> MakeAsync([FromForm] ArticleForm form, WriteArticle write, ArticleReader articles, HttpContext context, CancellationToken ct) =>
        WriteAsync(null, form, write, articles, context, ct);

    private static Task<Shown> ChangeAsync(
        ArticleId id, [FromForm] ArticleForm form, WriteArticle write, ArticleReader articles, HttpContext context, CancellationToken ct) =>
        WriteAsync(id, form, write, articles, context, ct);

    private static async Task<Shown> WriteAsync(
        ArticleId? id, ArticleForm form, WriteArticle write, ArticleReader articles, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(id, form.ToDraft(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/articles?saved=true");
        }
        catch (RefusedException refused)
        {
            var open = await articles.ReadOpenAsync(ct);
            return new RazorComponentResult<ArticlesPage>(new
            {
                Articles = await articles.ReadAsync(ct),
                Open = open.Newest,
                OpenCount = open.Count,
                Typed = form,
                Changing = id,
                Problem = Sentences.Of(refused),
            })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RedirectHttpResult> DeleteAsync(ArticleId id, WriteArticle write, HttpContext context, CancellationToken ct)
    {
        await write.DeleteAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/settings/articles?saved=true");
    }

    private static async Task<RedirectHttpResult> DismissAsync(InteractionId question, WriteArticle write, CancellationToken ct)
    {
        await write.DismissAsync(question, ct);
        return TypedResults.LocalRedirect("/settings/articles#open");
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word[0] is '@'));
        return line.Length <= WriteArticle.LongestQuestion ? line : line[..WriteArticle.LongestQuestion];
    }
}
