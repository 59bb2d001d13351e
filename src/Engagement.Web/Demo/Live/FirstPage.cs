namespace Engagement.Web.Demo.Live;

/// <summary>Notices when somebody looks at the first page, so that something happens while they look.</summary>
internal sealed class FirstPage : IStartupFilter
{
    private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Seen => seen.Task;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            await rest(context);
            if (!seen.Task.IsCompleted && context.Response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        });
        next(app);
    };
}
