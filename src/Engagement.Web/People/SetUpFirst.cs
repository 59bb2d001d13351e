using Engagement.App.People;

namespace Engagement.Web.People;

/// <summary>While nobody owns the workspace every page leads to the set-up page; afterwards that page is gone. What programs and networks call works all the same.</summary>
internal sealed class SetUpFirst(RequestDelegate next, WorkspaceReader workspaces)
{
    private static readonly PathString SetUp = "/setup";
    private static readonly PathString[] Open = ["/api", "/webhooks", "/media/out", "/healthz", "/readyz", "/metrics", "/openapi", "/look"];

    private volatile bool done;

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (Open.Any(open => path.StartsWithSegments(open)))
        {
            await next(context);
            return;
        }

        done = done || await workspaces.HasOwnerAsync(context.RequestAborted);
        var isSetUp = path.StartsWithSegments(SetUp);
        if (done == isSetUp)
        {
            context.Response.Redirect(done ? "/" : SetUp);
            return;
        }

        await next(context);
    }
}
