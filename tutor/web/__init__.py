"""What a browser or a client sees; the only door to Gradio."""
