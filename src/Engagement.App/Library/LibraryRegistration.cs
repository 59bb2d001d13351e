using Engagement.App.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Library;

/// <summary>Content, media and permissions.</summary>
internal static class LibraryRegistration
{
    public static IServiceCollection AddLibrary(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LibraryOptions>(configuration, "Library");
        return services
            .AddSingleton<TakeBytes>()
            .AddSingleton<AddMedia>()
            .AddSingleton<DescribeMedia>()
            .AddSingleton<FitMedia>()
            .AddSingleton<CutMedia>()
            .AddSingleton<WriteLibraryItem>()
            .AddSingleton<ImportPictures>()
            .AddSingleton<ImportItems>()
            .AddSingleton<AskPermission>()
            .AddSingleton<DecidePermission>()
            .AddSingleton<LibraryReader>();
    }
}
