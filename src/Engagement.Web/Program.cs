using Engagement.Web.Verbs;

return await CommandLine.RunAsync(args);
