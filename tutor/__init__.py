"""The Math Agent tutor: inference, checking, curriculum, teaching and the web page."""
