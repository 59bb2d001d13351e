using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Library;

internal sealed class MediaMapping : IEntityTypeConfiguration<Media>
{
    public void Configure(EntityTypeBuilder<Media> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.BlobKey);
        builder.HasIndex(row => row.CutFromId);
        builder.HasOne<Media>().WithMany().HasForeignKey(row => row.CutFromId).OnDelete(DeleteBehavior.SetNull);
    }
}
