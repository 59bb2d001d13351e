using System.Text.Json;
using Engagement.Core.Common;
using Engagement.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Api;

/// <summary>Turns what a flow refused into a problem (RFC 9457) with field, limit and value; hides what is our own fault.</summary>
internal sealed partial class ProblemWriter(IProblemDetailsService problems, ILogger<ProblemWriter> logger) : IExceptionHandler
{
    private const string MissingMark = "missing required properties including:";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            RefusedException refused => Describe(refused),
            DbUpdateConcurrencyException => Make(StatusCodes.Status409Conflict, "Changed meanwhile", "Somebody changed it meanwhile. Read it again, then try once more."),
            BadHttpRequestException { InnerException: JsonException json } => DescribeJson(json),
            BadHttpRequestException bad => Make(bad.StatusCode, "The request cannot be read", bad.Message),
            _ => Make(StatusCodes.Status500InternalServerError, "Something went wrong here", "The program failed; its log says why."),
        };
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            Log.Failed(logger, exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (!httpContext.Request.Path.StartsWithSegments("/api"))
        {
            await ErrorAnswer.WriteAsync(httpContext, problem.Status.Value);
            return true;
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails Describe(RefusedException refused)
    {
        var first = refused.Refusals[0];
        var (status, title) = first.Kind switch
        {
            RefusalKind.NotFound => (StatusCodes.Status404NotFound, "Not found"),
            RefusalKind.Conflict => (StatusCodes.Status409Conflict, "Not possible as it stands"),
            _ => (StatusCodes.Status422UnprocessableEntity, "Not possible as given"),
        };
        var problem = Make(status, title, refused.Message);
        foreach (var (name, value) in Parts(first))
        {
            problem.Extensions[name] = value;
        }

        problem.Extensions["problems"] = refused.Refusals
            .Select(refusal => Parts(refusal).Append(("words", refusal.Words)).ToDictionary(part => part.Item1, part => part.Item2))
            .ToList();
        return problem;
    }

    private static IEnumerable<(string Name, object? Value)> Parts(Refusal refusal) =>
        new (string Name, object? Value)[]
        {
            ("field", refusal.Field), ("limit", refusal.Limit), ("value", refusal.Value), ("channel", refusal.Channel),
        }.Where(part => part.Value is not null);

    // The framework's words name our types; the field is what the caller can use.
    private static ProblemDetails DescribeJson(JsonException json)
    {
        var missing = json.Message.IndexOf(MissingMark, StringComparison.Ordinal);
        if (missing >= 0)
        {
            var fields = json.Message[(missing + MissingMark.Length)..].Trim(' ', '.').Replace("'", "", StringComparison.Ordinal);
            return WithField(Make(StatusCodes.Status400BadRequest, "The body is not complete", $"Missing: {fields}."), fields.Split(';', ',')[0]);
        }

        return json.Path is { Length: > 2 } path
            ? WithField(Make(StatusCodes.Status400BadRequest, "The body cannot be read", $"'{path[2..]}' has a value or a kind that is not possible."), path[2..])
            : Make(StatusCodes.Status400BadRequest, "The body cannot be read", "The body is not the JSON that this call takes; see /openapi/v1.json.");
    }

    private static ProblemDetails WithField(ProblemDetails problem, string field)
    {
        problem.Extensions["field"] = field;
        return problem;
    }

    private static ProblemDetails Make(int status, string title, string detail) => new() { Status = status, Title = title, Detail = detail };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string method, string path);
    }
}
