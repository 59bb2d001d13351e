using Engagement.App.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Templates;

/// <summary>The words people change without a build.</summary>
internal static class TemplatesRegistration
{
    public static IServiceCollection AddTemplates(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TemplateOptions>(configuration, "Templates");
        services.AddSingleton<ITemplateEngine, HandlebarsTemplates>();
        services.AddSingleton<TemplateCatalogue>();
        services.AddSingleton<AcknowledgementTemplates>();
        return services;
    }
}
